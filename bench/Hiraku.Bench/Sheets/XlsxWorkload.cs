using Hiraku.Bench.Checking;
using Hiraku.Bench.Data;
using Hiraku.Bench.Timing;
using Hiraku.Bench.Tools;
using Hiraku.Bench.Work;

namespace Hiraku.Bench.Sheets;

/// <summary>The same table from a workbook: Hiraku's reading and its whole job beside the usual library's reading.</summary>
internal sealed class XlsxWorkload(Folders folders, Options options)
{
    private const int Rows = 100_000;

    public IEnumerable<Measurement> Run()
    {
        var data = new DataSet("aed", options.Rows.Contains(Rows) || options.Rows.Max() > Rows ? Rows : options.Rows.Max(), folders.Data);
        WorkPlan plan = WorkPlan.Load(folders.Work(data.Kind));
        string workbook = Path.Combine(folders.Data, $"aed-{data.Rows}.xlsx"), project = Path.Combine(folders.Outputs, "hiraku-xlsx");
        WorkbookWriter.Write(workbook, data, plan);
        Measured Named(string tool) => new("xlsx", tool, data.Rows, Environment.ProcessorCount);
        var entrants = new List<Entrant> { new(Named("ExcelDataReader, reading only"), Command.Of(Environment.ProcessPath!, ExcelDataReaderReading.Word, workbook)) };
        var hiraku = new HirakuTool(folders, "Hiraku", project, _ => workbook);
        if (hiraku.IsHere && IsRight(hiraku, data, plan))
        {
            entrants.Add(new Entrant(Named("Hiraku, reading only"), Command.Of(Environment.ProcessPath!, HirakuReading.Word, project)));
            entrants.Add(new Entrant(Named("Hiraku"), hiraku.On(data, Environment.ProcessorCount)));
        }

        return Rounds.Run(entrants, options.Rounds, folders.Scratch, folders.Log);
    }

    private bool IsRight(HirakuTool hiraku, DataSet data, WorkPlan plan)
    {
        DataSetWriter.Write(data, plan);
        Usage usage = Stopwatched.Run(hiraku.On(data, Environment.ProcessorCount), folders.Scratch, folders.Log);
        if (usage.ExitCode != 0)
        {
            Console.Error.WriteLine($"  Hiraku, XLSX: exit {usage.ExitCode}");
            return false;
        }

        TableComparison table = TableComparison.Of("CSV", CsvRows.Read(data.Clean), CsvRows.Read(hiraku.OutputsOf(data).Csv), hiraku.Expect(plan), [.. ExpectedFaults.Read(data).Select(fault => (fault.Row, fault.Column))]);
        foreach (string line in table.Differences)
        {
            Console.Error.WriteLine($"  Hiraku, XLSX: {line}");
        }

        return table.IsRight;
    }
}
