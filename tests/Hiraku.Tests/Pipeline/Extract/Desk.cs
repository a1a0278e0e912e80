using System.Text;
using Hiraku.Model.Datasets;
using Hiraku.Model.Diagnostics;
using Hiraku.Model.Sources;
using Hiraku.Model.Tables;
using Hiraku.Pipeline.Extract;

namespace Hiraku.Tests.Pipeline.Extract;

/// <summary>Files in a folder of their own, and what extracting them gave.</summary>
internal sealed class Desk : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("hiraku-").FullName;
    private readonly List<RawFile> files = [];

    public DiagnosticBag Bag { get; } = new();

    public Source Source { get; set; } = new();

    public Limits Limits { get; set; } = Limits.Default;

    public IEnumerable<string> Codes => Bag.Kept.Select(diagnostic => diagnostic.Rule.Code);

    public string Put(string name, byte[] bytes)
    {
        string path = Path.Combine(folder, name);
        File.WriteAllBytes(path, bytes);
        files.Add(new RawFile(name, path, "", bytes.Length, 0));
        return path;
    }

    public string Put(string name, string text) => Put(name, Encoding.UTF8.GetBytes(text));

    public void PutPath(string path) => files.Add(new RawFile(Path.GetFileName(path), path, "", new FileInfo(path).Length, 0));

    public Extracted? Read()
    {
        RawTable? raw = Extractor.Extract(files, [Source], Limits, Bag);
        if (raw is null)
        {
            return null;
        }

        var rows = new List<string>();
        var addresses = new List<string>();
        foreach (TextBatch batch in raw.Batches)
        {
            using (batch)
            {
                for (int row = 0; row < batch.RowCount; row++)
                {
                    rows.Add(string.Join('|', Enumerable.Range(0, batch.ColumnCount).Select(column => batch[column, row].ToString())));
                    addresses.Add(batch.Origin.Locate(batch.ColumnCount - 1, batch.LineOf(row)).Cell);
                }
            }
        }

        return new(raw, rows, addresses, raw.Extractions()[0]);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}

/// <summary>A table read to its end: rows as cells joined by bars, and the address of each row's last cell.</summary>
internal sealed record Extracted(RawTable Raw, List<string> Rows, List<string> Addresses, Extraction Facts)
{
    public string Header => string.Join('|', Raw.Headers);
}
