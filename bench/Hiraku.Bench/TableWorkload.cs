using Hiraku.Bench.Checking;
using Hiraku.Bench.Data;
using Hiraku.Bench.Timing;
using Hiraku.Bench.Tools;
using Hiraku.Bench.Work;

namespace Hiraku.Bench;

/// <summary>One table by every tool: first whether it is right, then how long it takes.</summary>
internal sealed class TableWorkload(Folders folders, Options options, string kind)
{
    /// <summary>Files of this many rows and fewer are held against the expected ones cell by cell; of larger ones the row counts are.</summary>
    private const int ComparedInFull = 100_000;

    /// <summary>The one whose second core is measured; of the others what they take at their best counts.</summary>
    private const string Ours = "Hiraku";

    private readonly WorkPlan _plan = WorkPlan.Load(folders.Work(kind));

    public IEnumerable<Measurement> Run()
    {
        ITool[] tools = [.. ((ITool[])[Hiraku(Ours, data => data.Utf8), Hiraku("Hiraku, CP932", data => data.Cp932), .. Peer.All(folders)]).Where(tool => options.Wants(tool.Name))];
        return options.Rows.SelectMany(rows => Run(new DataSet(kind, rows, folders.Data), tools));
    }

    private HirakuTool Hiraku(string name, Func<DataSet, string> source) =>
        new(folders, name, Path.Combine(folders.Outputs, name.Replace(", ", "-", StringComparison.Ordinal) + "-" + kind), source);

    private List<Measurement> Run(DataSet data, IReadOnlyList<ITool> tools)
    {
        Console.Error.WriteLine($"{data.Label}: data");
        DataSetWriter.Write(data, _plan);
        var results = new List<Measurement>();
        var entrants = new List<Entrant>();
        foreach (ITool tool in tools)
        {
            string? reason = !tool.IsHere ? "not on this machine" : data.Rows > tool.MaximumRows ? "not run at this size" : WhatIsWrong(tool, data);
            if (reason is not null)
            {
                results.Add(new Measurement(new Measured(kind, tool.Name, data.Rows, Environment.ProcessorCount), null, reason));
                continue;
            }

            Command command = tool.On(data, Environment.ProcessorCount);
            entrants.Add(new Entrant(new Measured(kind, tool.Name, data.Rows, Environment.ProcessorCount), command));
            if (options.OneCore && tool.Name == Ours && data.Rows > 1_000)
            {
                Command alone = tool.On(data, 1).OnOneCore();
                entrants.Add(new Entrant(new Measured(kind, tool.Name, data.Rows, 1), alone));
            }
        }

        results.AddRange(Rounds.Run(entrants, options.Rounds, folders.Scratch, folders.Log));
        return results;
    }

    private string? WhatIsWrong(ITool tool, DataSet data)
    {
        Command command = tool.On(data, Environment.ProcessorCount);
        Usage usage = Stopwatched.Run(command, folders.Scratch, folders.Log);
        if (usage.ExitCode != 0)
        {
            return $"exit {usage.ExitCode}: {File.ReadLines(folders.Log).FirstOrDefault(line => line.Length > 0)}";
        }

        Outputs outputs = tool.OutputsOf(data);
        IEnumerable<TableComparison> tables = Compare(outputs, data, tool.Expect(_plan));
        string[] wrong = [.. tables.Where(table => !table.IsRight).SelectMany(table => (string[])[$"{table.File}: {table.Wrong} wrong in {table.Rows} rows", .. table.Differences]), .. WrongFaults(tool, data)];
        foreach (string line in wrong)
        {
            Console.Error.WriteLine($"  {tool.Name}: {line}");
        }

        return wrong.Length == 0 ? null : "wrong: " + wrong[0];
    }

    private IEnumerable<TableComparison> Compare(Outputs outputs, DataSet data, Expectations rules)
    {
        HashSet<(int, string)> faulty = [.. ExpectedFaults.Read(data).Select(fault => (fault.Row, fault.Column))];
        TableComparison Held(string file, IEnumerable<string[]> found) => TableComparison.Of(file, CsvRows.Read(data.Clean), found, rules, faulty);
        yield return Held("CSV", CsvRows.Read(outputs.Csv));
        if (data.Rows > ComparedInFull)
        {
            yield break;
        }

        yield return Held("JSON", JsonRows.Read(outputs.Json));
        if (outputs.Parquet is { } parquet)
        {
            string csv = Path.Combine(folders.Scratch, "parquet.csv");
            _ = Stopwatched.Require(Command.Of("node", Path.Combine(folders.Peers, "parquet-to-csv.mjs"), parquet, csv), folders.Scratch, folders.Log);
            yield return Held("Parquet", CsvRows.Read(csv));
        }
    }

    private IEnumerable<string> WrongFaults(ITool tool, DataSet data)
    {
        FaultComparison faults = tool.Faults(data, _plan);
        return faults.IsRight ? [] : [$"faults: expected {faults.Expected}, found {faults.Found}; missed {string.Join(", ", faults.Missed)}; extra {string.Join(", ", faults.Extra)}"];
    }
}
