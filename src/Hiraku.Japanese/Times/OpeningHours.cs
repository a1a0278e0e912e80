namespace Hiraku.Japanese;

/// <summary>Opening hours taken apart into the standard's fields.</summary>
/// <param name="Days">月火水木金; empty where none were named.</param>
/// <param name="Open">開始時間.</param>
/// <param name="Close">終了時間.</param>
/// <param name="Remarks">特記事項: everything the fields cannot hold.</param>
/// <param name="Recurring">第2・4水曜 as 24We, where the days come back by week.</param>
public readonly record struct OpeningTimes(string Days, TimeOfDay? Open, TimeOfDay? Close, string? Remarks = null, string? Recurring = null);

/// <summary>A cell that says on which days and at what times something is open.</summary>
/// <remarks>GIF DS-441 7, GIF 452-1 日時: open days, start, end, and the rest into the remarks.</remarks>
public static class OpeningHours
{
    /// <summary>Reads one cell.</summary>
    public static Reading<OpeningTimes> Read(ReadOnlySpan<char> text)
    {
        string folded = ParseText.Fold(text);
        if (folded.Length == 0)
        {
            return Reading<OpeningTimes>.Empty;
        }

        if (MissingMark.Kind(folded) is not MissingMarks.None and var mark)
        {
            return Reading<OpeningTimes>.Refused(mark == MissingMarks.Unknown ? "unknown-value" : "empty-marker");
        }

        return OpeningHoursParser.Read(folded);
    }
}
