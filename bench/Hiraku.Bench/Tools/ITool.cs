using Hiraku.Bench.Checking;
using Hiraku.Bench.Data;
using Hiraku.Bench.Timing;
using Hiraku.Bench.Work;

namespace Hiraku.Bench.Tools;

/// <summary>Something that does the work: how it is called, and where it leaves what.</summary>
internal interface ITool
{
    string Name { get; }

    /// <summary>Whether what it needs is on this machine.</summary>
    bool IsHere { get; }

    /// <summary>More rows would only keep the machine busy.</summary>
    int MaximumRows { get; }

    Command On(DataSet data, int cores);

    Expectations Expect(WorkPlan plan);

    Outputs OutputsOf(DataSet data);

    /// <summary>Each fault as <c>row column code</c>, in the work's own words.</summary>
    FaultComparison Faults(DataSet data, WorkPlan plan);
}

/// <summary>The files of one run; null where the tool writes none of that kind.</summary>
internal sealed record Outputs(string Csv, string Json, string? Parquet);
