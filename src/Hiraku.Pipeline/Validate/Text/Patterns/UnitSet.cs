namespace Hiraku.Pipeline.Validate.Text.Patterns;

/// <summary>A set of UTF-16 units, as ranges: what the regex engine means by a character.</summary>
internal sealed record UnitSet(IReadOnlyList<(int First, int Last)> Ranges)
{
    private const int Highest = 0xFFFF;

    public static UnitSet Any { get; } = new([(0, Highest)]);

    /// <summary>What <c>.</c> means.</summary>
    public static UnitSet AnyButNewline { get; } = Of('\n', '\n').Inverted();

    public static UnitSet Digits { get; } = Where(char.IsDigit);

    public static UnitSet Spaces { get; } = Where(char.IsWhiteSpace);

    public static UnitSet Of(int first, int last) => new([(first, last)]);

    public UnitSet With(UnitSet other) => new([.. Ranges, .. other.Ranges]);

    public UnitSet Inverted()
    {
        var rest = new List<(int, int)>();
        int next = 0;
        foreach ((int first, int last) in Ranges.Order())
        {
            if (first > next)
            {
                rest.Add((next, first - 1));
            }

            next = Math.Max(next, last + 1);
        }

        if (next <= Highest)
        {
            rest.Add((next, Highest));
        }

        return new UnitSet(rest);
    }

    public bool Has(int unit)
    {
        foreach ((int first, int last) in Ranges)
        {
            if (unit >= first && unit <= last)
            {
                return true;
            }
        }

        return false;
    }

    private static UnitSet Where(Predicate<char> belongs) =>
        new([.. Enumerable.Range(0, Highest + 1).Where(unit => belongs((char)unit)).Select(unit => (unit, unit))]);
}
