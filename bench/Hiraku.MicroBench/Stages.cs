using BenchmarkDotNet.Attributes;
using Hiraku.Bench;
using Hiraku.Bench.Data;
using Hiraku.Bench.Tools;
using Hiraku.Bench.Work;
using Hiraku.Model;
using Hiraku.Model.Diagnostics;
using Hiraku.Model.Tables;
using Hiraku.Pipeline.Map;
using Hiraku.Pipeline.Normalize;
using Hiraku.Pipeline.Write;

namespace Hiraku.MicroBench;

/// <summary>
/// One thread, time per row: reading alone, reading and normalising, and that with each writer. A stage's own time is
/// the difference to the line before it, for rows can only be pulled through.
/// </summary>
[MemoryDiagnoser]
public class Stages
{
    private const int Rows = 20_000;
    private OpenProject _open = null!;
    private DataSet _data = null!;

    [GlobalSetup]
    public void Prepare()
    {
        Folders folders = Folders.Find(null);
        _data = new DataSet("aed", Rows, folders.Data);
        DataSetWriter.Write(_data, WorkPlan.Load(folders.Work("aed")));
        string folder = Path.Combine(folders.Outputs, "stages");
        TableProject.Write(folder, _data, _data.Utf8, folders);
        _open = OpenProject.Read(folder);
    }

    [Benchmark(OperationsPerInvoke = Rows)]
    public int ExtractUtf8() => Drain(_open.Extract(_data.Utf8).Batches);

    [Benchmark(OperationsPerInvoke = Rows)]
    public int ExtractCp932() => Drain(_open.Extract(_data.Cp932).Batches);

    [Benchmark(OperationsPerInvoke = Rows)]
    public int Normalize() => Drain(Table().Batches);

    [Benchmark(OperationsPerInvoke = Rows)]
    public long WriteCsv() => Write("csv");

    [Benchmark(OperationsPerInvoke = Rows)]
    public long WriteJson() => Write("json");

    [Benchmark(OperationsPerInvoke = Rows)]
    public long WriteParquet() => Write("parquet");

    [Benchmark(OperationsPerInvoke = Rows)]
    public long WriteXlsx() => Write("xlsx");

    [Benchmark(OperationsPerInvoke = Rows)]
    public long WriteGeoJson() => Write("geojson");

    private Table Table()
    {
        RawTable raw = _open.Extract(_data.Utf8);
        MappedTable mapped = Mapper.Map(raw, _open.Dataset, _open.Project.Schemas[_open.Dataset.Schema!], _open.Project.Publisher, new DiagnosticBag())
            ?? throw new InvalidDataException("not mapped");
        return Normalizer.Normalize(mapped, NormalizeSettings.Of(_open.Project), new NoChanges());
    }

    private long Write(string format)
    {
        Table table = Table();
        var output = new NowhereOutput();
        using TableWriters writers = TableWriters.Open(output, table.Schema, _open.Dataset, _open.Project, WriteSettings.Only(format));
        foreach (Batch batch in table.Batches)
        {
            using (batch)
            {
                writers.Write(batch);
            }
        }

        return writers.Finish().Sum(file => file.Bytes);
    }

    private static int Drain<T>(IEnumerable<T> batches)
        where T : IDisposable
    {
        int count = 0;
        foreach (T batch in batches)
        {
            batch.Dispose();
            count++;
        }

        return count;
    }

    private sealed class NoChanges : IChangeLog
    {
        public void Changed(in Location location, ReadOnlySpan<char> before, ReadOnlySpan<char> after, string rule)
        {
            // Only the reading is measured here.
        }
    }
}
