namespace Hiraku.Japanese;

/// <summary>From one time to another; an open end is null.</summary>
/// <param name="Open">The start.</param>
/// <param name="Close">The end; past 24:00 when it falls on the next day.</param>
public readonly record struct TimeSpanOfDay(TimeOfDay? Open, TimeOfDay? Close)
{
    /// <summary>HH:mm/HH:mm.</summary>
    public override string ToString() => $"{Open}/{Close}";
}

/// <summary>The times of one cell: a range, perhaps a second one after a break, perhaps a part left out, and what else was said.</summary>
/// <param name="First">The first or only range.</param>
/// <param name="Second">The range after a break.</param>
/// <param name="Except">A part that is left out.</param>
/// <param name="Note">Words that are no time.</param>
public readonly record struct DayHours(TimeSpanOfDay First, TimeSpanOfDay? Second = null, TimeSpanOfDay? Except = null, string? Note = null)
{
    /// <summary>The ranges joined by a semicolon.</summary>
    public override string ToString() => Second is { } second ? $"{First};{second}" : First.ToString();
}

/// <summary>Ranges of time in one cell: 9:00～17:00, 午前9時から午後5時まで, 9時～12時、13時～17時.</summary>
/// <remarks>GIF DS-441 2 asks for start and end in separate columns, and DS-441 7 for the rest in the remarks.</remarks>
public static class TimeRange
{
    /// <summary>Reads one range of times.</summary>
    public static Reading<DayHours> Read(ReadOnlySpan<char> text)
    {
        if (IsCanonical(text))
        {
            return Reading<DayHours>.Clean(new(new(TimeOfDay.Read(text[..5]).Value, TimeOfDay.Read(text[6..]).Value)));
        }

        var folded = new TextBuilder(stackalloc char[128]);
        ParseText.Fold(text, ref folded);
        Reading<DayHours> reading = TimeRangeParser.Read(folded.Text);
        folded.Dispose();
        return reading.Status == ReadingStatus.Changed && text.SequenceEqual(reading.Value.ToString()) ? Reading<DayHours>.Clean(reading.Value) : reading;
    }

    /// <summary>True for HH:mm/HH:mm in order. Allocates nothing.</summary>
    public static bool IsCanonical(ReadOnlySpan<char> text) =>
        text.Length == 11 && text[5] == '/' && TimeOfDay.IsCanonical(text[..5]) && TimeOfDay.IsCanonical(text[6..])
        && text[..5].SequenceCompareTo(text[6..]) < 0;
}
