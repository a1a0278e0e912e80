namespace Hiraku.Bench.Timing;

/// <summary>What one run of a process cost, its children included.</summary>
/// <param name="Cpu">Seconds of user and system time of all of them.</param>
/// <param name="PeakBytes">Of the largest single process.</param>
internal sealed record Usage(double Wall, double Cpu, long PeakBytes, int ExitCode)
{
    public static Usage MedianOf(IReadOnlyCollection<Usage> runs) => new(
        Median(runs.Select(run => run.Wall)),
        Median(runs.Select(run => run.Cpu)),
        (long)Median(runs.Select(run => (double)run.PeakBytes)),
        runs.Max(run => run.ExitCode));

    public static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted.Length % 2 == 1 ? sorted[sorted.Length / 2] : (sorted[(sorted.Length / 2) - 1] + sorted[sorted.Length / 2]) / 2;
    }
}
