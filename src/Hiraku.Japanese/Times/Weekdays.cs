namespace Hiraku.Japanese;

/// <summary>Lists and ranges of weekdays, and days off turned into days on.</summary>
/// <remarks>GIF DS-441 1.2; GIF 452-1 3.3: closed days are written as the open days, the rest into the remarks.</remarks>
public static class Weekdays
{
    /// <summary>Reads one cell of weekdays.</summary>
    public static Reading<WeekdaySet> Read(ReadOnlySpan<char> text)
    {
        if (TryCanonical(text, out byte mask))
        {
            return mask == 0 ? Reading<WeekdaySet>.Empty : Reading<WeekdaySet>.Clean(new(mask));
        }

        var folded = new TextBuilder(stackalloc char[128]);
        ParseText.Fold(text, ref folded);
        Reading<WeekdaySet> reading = WeekdayParser.Read(folded.Text);
        folded.Dispose();
        return reading;
    }

    /// <summary>True for days in order without separators (月火水木金). Allocates nothing.</summary>
    public static bool IsCanonical(ReadOnlySpan<char> text) => TryCanonical(text, out _);

    private static bool TryCanonical(ReadOnlySpan<char> text, out byte mask)
    {
        mask = 0;
        int last = -1;
        foreach (char c in text)
        {
            int day = WeekdaySet.Names.IndexOf(c, StringComparison.Ordinal);
            if (day <= last)
            {
                return false;
            }

            last = day;
            mask |= (byte)(1 << day);
        }

        return true;
    }
}
