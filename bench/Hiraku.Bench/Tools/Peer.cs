using Hiraku.Bench.Checking;
using Hiraku.Bench.Data;
using Hiraku.Bench.Timing;
using Hiraku.Bench.Work;

namespace Hiraku.Bench.Tools;

/// <summary>A script in <c>peers/</c>: <c>program script WORK.json IN.csv OUT LAST</c>.</summary>
/// <param name="last">Its last argument, from the number of cores.</param>
internal sealed class Peer(string name, Folders folders, string program, string script, bool hasParquet, int maximumRows, Func<int, string> last) : ITool
{
    public string Name => name;

    public bool IsHere => Programs.Find(program) is not null;

    public int MaximumRows => maximumRows;

    public static IEnumerable<Peer> All(Folders folders) =>
    [
        new("DuckDB", folders, "node", "duckdb.mjs", true, 1_000_000, cores => $"{cores}"),
        new("Polars", folders, "node", "polars.mjs", true, 1_000_000, cores => $"{cores}"),
        new("Python", folders, "python3", "plain.py", false, 100_000, _ => "utf-8-sig"),
    ];

    public Command On(DataSet data, int cores) =>
        Command.Of(program, Path.Combine(folders.Peers, script), folders.Work(data.Kind), data.Utf8, OutOf(data), last(cores)) with { Before = $"rm -rf '{OutOf(data)}'" };

    public Expectations Expect(WorkPlan plan) => new(plan);

    public Outputs OutputsOf(DataSet data)
    {
        string out1 = OutOf(data);
        return new Outputs(Path.Combine(out1, "clean.csv"), Path.Combine(out1, "clean.json"), hasParquet ? Path.Combine(out1, "clean.parquet") : null);
    }

    public FaultComparison Faults(DataSet data, WorkPlan plan) =>
        FaultComparison.Of(ExpectedFaults.Read(data).Select(fault => fault.ToString()), FaultComparison.Read(Path.Combine(OutOf(data), "errors.csv")));

    private string OutOf(DataSet data) => Path.Combine(folders.Outputs, Path.GetFileNameWithoutExtension(script));
}
