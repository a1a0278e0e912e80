using System.Globalization;
using Hiraku.Bench.Work;

namespace Hiraku.Bench.Checking;

/// <summary>When a published value is the one that was meant, where the work's own wording leaves a tool no choice.</summary>
internal class Expectations(WorkPlan plan)
{
    private const double Tolerance = 6e-7;
    private readonly HashSet<string> _numbers = [.. plan.Columns.Where(column => column.IsNumber).Select(column => column.Name)];

    public virtual string PublishedName(string column) => column;

    /// <param name="isFaulty">Whether a fault was put into this cell.</param>
    /// <param name="isPairFaulty">Whether one was put into the latitude or longitude of its row.</param>
    public virtual bool IsSame(string column, string expected, string found, bool isFaulty, bool isPairFaulty) =>
        expected == found || (_numbers.Contains(column) && IsSameNumber(expected, found));

    private static bool IsSameNumber(string expected, string found) =>
        double.TryParse(expected, CultureInfo.InvariantCulture, out double x)
        && double.TryParse(found, CultureInfo.InvariantCulture, out double y)
        && Math.Abs(x - y) < Tolerance;
}
