using Hiraku.Bench.Checking;
using Hiraku.Bench.Data;
using Hiraku.Bench.Timing;
using Hiraku.Bench.Work;

namespace Hiraku.Bench.Tools;

/// <summary><c>hiraku build</c> of a project that holds one dataset: read, normalise, validate, every format, reports and the page.</summary>
/// <param name="name">As it is reported.</param>
/// <param name="project">The folder of the generated project.</param>
/// <param name="source">The export of a table.</param>
internal sealed class HirakuTool(Folders folders, string name, string project, Func<DataSet, string> source) : ITool
{
    public string Name => name;

    public bool IsHere => File.Exists(Program);

    public int MaximumRows => int.MaxValue;

    private string Program => Path.Combine(folders.Published, "hiraku");

    public Command On(DataSet data, int cores)
    {
        TableProject.Write(project, data, source(data), folders);
        return Command.Of(Program, "build", "--no-site", "--project", project, "--as-of", "2026-10-01") with { Before = $"rm -rf '{project}/out'" };
    }

    public Expectations Expect(WorkPlan plan) => new NationalExpectations(plan);

    public Outputs OutputsOf(DataSet data)
    {
        string folder = Path.Combine(Directory.GetDirectories(Path.Combine(project, "out", "state", "versions", TableProject.Id)).Single(), "data", TableProject.Id);
        string table = Path.Combine(folder, $"{TableProject.Code}_{TableProject.Id}");
        return new Outputs(table + ".csv", table + ".json", table + ".parquet");
    }

    public FaultComparison Faults(DataSet data, WorkPlan plan) =>
        NationalFaults.Compare(data, Path.Combine(project, "out", "reports", TableProject.Id, "diagnostics.csv"));
}
