using System.Globalization;
using Hiraku.Bench.Timing;

namespace Hiraku.Bench.Reporting;

/// <summary>The goals of the project (docs/performance.md), each held against the figures of this run.</summary>
internal sealed class Goals(IReadOnlyCollection<Measurement> measurements)
{
    private const double Megabyte = 1048576;
    private static readonly int[] Large = [100_000, 1_000_000];
    private readonly int _cores = Environment.ProcessorCount;

    public IEnumerable<Goal> All() => [.. Large.SelectMany(OfTables), .. OfMemory(), .. OfScale(), .. OfSites()];

    private IEnumerable<Goal> OfTables(int rows)
    {
        double? ours = Wall("aed", "Hiraku", rows);
        double? best = measurements.Where(m => m.Of.Workload == "aed" && m.Of.Rows == rows && m.Of.Cores == _cores && !m.Of.Tool.StartsWith("Hiraku", StringComparison.Ordinal))
            .Min(m => m.Usage?.Wall);
        yield return AtLeast($"{rows:N0} rows: rows a second", 150_000, rows / ours, "N0");
        yield return AtLeast($"{rows:N0} rows: times the best peer", 7, best / ours, "F1");
        yield return AtMost($"{rows:N0} rows: CP932 as UTF-8, times", 1.15, Wall("aed", "Hiraku, CP932", rows) / ours, "F2");
    }

    private IEnumerable<Goal> OfMemory()
    {
        double[] peaks = [.. measurements.Where(m => m.Of is { Workload: "aed", Tool: "Hiraku", Rows: >= 100_000 } && m.Of.Cores == _cores && m.Usage is not null).Select(m => m.Usage!.PeakBytes / Megabyte)];
        yield return AtMost("tables of 100,000 rows and more: peak MB", 200, peaks.Length > 0 ? peaks.Max() : null, "N0");
        yield return AtMost("largest peak over smallest, 100,000 rows and more", 1.10, peaks.Length > 1 ? peaks.Max() / peaks.Min() : null, "F2");
    }

    private IEnumerable<Goal> OfScale()
    {
        double? small = Wall("aed", "Hiraku", 100_000), large = Wall("aed", "Hiraku", 1_000_000);
        yield return AtMost("1,000 rows: s", 0.25, Wall("aed", "Hiraku", 1_000), "F2");
        yield return AtMost("rows × 10 (100,000 → 1,000,000): time ×", 10.5, large / small, "F1");
        yield return AtLeast("second core: times one core (1,000,000 rows, else 100,000)", 1.6, Wall("aed", "Hiraku", 1_000_000, 1) / large ?? Wall("aed", "Hiraku", 100_000, 1) / small, "F2");
        double? library = Wall("xlsx", "ExcelDataReader, reading only", 100_000);
        yield return AtLeast("XLSX 100,000 × 35: reading, times ExcelDataReader's", 3, library / Wall("xlsx", "Hiraku, reading only", 100_000), "F1");
        yield return AtLeast("XLSX 100,000 × 35: the whole job, times ExcelDataReader's reading", 3, library / Wall("xlsx", "Hiraku", 100_000), "F1");
    }

    private IEnumerable<Goal> OfSites()
    {
        Usage? site = measurements.FirstOrDefault(m => m.Of is { Workload: "site", Tool: "Hiraku" })?.Usage;
        double? hugo = measurements.FirstOrDefault(m => m.Of is { Workload: "site", Tool: "Hugo" })?.Usage?.Wall;
        double? unchanged = measurements.FirstOrDefault(m => m.Of.Workload == "nothing-changed")?.Usage?.Wall;
        yield return AtMost("site of 120 datasets, cold: s", 3, site?.Wall, "F2");
        yield return AtMost("site of 120 datasets: times Hugo", 2.5, site?.Wall / hugo, "F1");
        yield return AtMost("site of 120 datasets: peak MB", 300, site?.PeakBytes / Megabyte, "N0");
        yield return AtMost("nothing changed, 120 datasets: s", 0.5, unchanged, "F2");
    }

    private double? Wall(string workload, string tool, int rows, int cores = 0) =>
        measurements.FirstOrDefault(m => m.Of == new Measured(workload, tool, rows, cores == 0 ? _cores : cores))?.Usage?.Wall;

    private static Goal AtLeast(string name, double asked, double? measured, string format) =>
        new(name, "≥ " + Number(asked, asked >= 1000 ? "N0" : "0.##"), measured is { } value ? Number(value, format) : null, measured >= asked ? true : measured is null ? null : false);

    private static Goal AtMost(string name, double asked, double? measured, string format) =>
        new(name, "≤ " + Number(asked, "0.##"), measured is { } value ? Number(value, format) : null, measured <= asked ? true : measured is null ? null : false);

    private static string Number(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
