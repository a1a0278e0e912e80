using System.Globalization;
using System.Text;
using Hiraku.Bench.Timing;

namespace Hiraku.Bench.Reporting;

/// <summary>The figures as one Markdown table, and the goals beside what was measured.</summary>
internal static class Markdown
{
    public static string Of(IReadOnlyCollection<Measurement> measurements, IEnumerable<Goal> goals, string about)
    {
        var text = new StringBuilder().Append(about).Append("\n\n");
        text.Append("| work | rows | tool | cores | wall s | rows/s | CPU s | peak MB |\n| --- | --: | --- | --: | --: | --: | --: | --: |\n");
        foreach (Measurement measurement in measurements)
        {
            text.Append(Row(measurement)).Append('\n');
        }

        text.Append("\n| goal | asked | measured | |\n| --- | --: | --: | --- |\n");
        foreach (Goal goal in goals)
        {
            text.Append(CultureInfo.InvariantCulture, $"| {goal.Name} | {goal.Asked} | {goal.Measured ?? "not measured"} | {Verdict(goal)} |\n");
        }

        return text.ToString();
    }

    private static string Row(Measurement measurement)
    {
        Measured of = measurement.Of;
        string start = string.Create(CultureInfo.InvariantCulture, $"| {of.Workload} | {of.Rows:N0} | {of.Tool} | {of.Cores} |");
        return measurement.Usage is not { } usage
            ? $"{start} {measurement.Note.Replace("|", "\\|", StringComparison.Ordinal)} | | | |"
            : string.Create(CultureInfo.InvariantCulture, $"{start} {usage.Wall:F2} | {of.Rows / usage.Wall:N0} | {usage.Cpu:F2} | {usage.PeakBytes / 1048576.0:N0} |");
    }

    private static string Verdict(Goal goal) => goal.IsMet switch
    {
        null => "",
        true => "met",
        false => "**missed**",
    };
}
