using System.Collections.Concurrent;
using Hiraku.Parquet;

namespace Hiraku.Acceptance.Parquet;

/// <summary>The files of the agreement tests, written once for all readers.</summary>
public sealed class SampleFiles : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("hiraku-parquet-").FullName;
    private readonly ConcurrentDictionary<string, Lazy<IReadOnlyList<string>>> _written = new();

    /// <summary>The files of one set of tables: a Parquet file, then its rows as lines of JSON, and so on.</summary>
    internal IReadOnlyList<string> Get(string set, Func<IEnumerable<(SampleTable Table, ParquetOptions Options)>> tables) =>
        _written.GetOrAdd(set, _ => new(() => Write(set, tables()))).Value;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private List<string> Write(string set, IEnumerable<(SampleTable Table, ParquetOptions Options)> tables)
    {
        List<string> files = [];
        foreach ((SampleTable table, ParquetOptions options) in tables)
        {
            string name = Path.Combine(_folder, $"{set}-{files.Count / 2}");
            table.WriteParquet(name + ".parquet", options);
            table.WriteJsonLines(name + ".ndjson");
            files.AddRange([name + ".parquet", name + ".ndjson"]);
        }

        return files;
    }
}
