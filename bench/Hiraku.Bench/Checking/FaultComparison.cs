namespace Hiraku.Bench.Checking;

/// <summary>The faults a tool found against those that were put in.</summary>
internal sealed record FaultComparison(int Expected, int Found, IReadOnlyList<string> Missed, IReadOnlyList<string> Extra)
{
    private const int Shown = 5;

    public bool IsRight => Missed.Count == 0 && Extra.Count == 0;

    public static FaultComparison Of(IEnumerable<string> expected, IEnumerable<string> found)
    {
        HashSet<string> right = [.. expected], left = [.. found];
        return new FaultComparison(right.Count, left.Count, [.. right.Except(left).Take(Shown)], [.. left.Except(right).Take(Shown)]);
    }

    /// <summary>Row, column and code of each fault.</summary>
    public static IEnumerable<string> Read(string path) => CsvRows.Read(path).Skip(1).Select(row => string.Join(' ', row));
}
