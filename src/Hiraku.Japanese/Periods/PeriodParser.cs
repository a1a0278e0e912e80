namespace Hiraku.Japanese;

/// <summary>Parses folded periods: finds the mark between the ends, then reads each end as a date.</summary>
internal static class PeriodParser
{
    public static Reading<Period> Read(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
        {
            return Reading<Period>.Empty;
        }

        if (MissingMark.Kind(text) is not MissingMarks.None and var mark)
        {
            return Reading<Period>.Refused(mark == MissingMarks.Unknown ? "unknown-value" : "empty-marker");
        }

        if (Duration.TryRead(text, out string length))
        {
            return Reading<Period>.Changed(new(null, null, length), "duration");
        }

        return RangeMarks.TryFind(text, out int at, out int width)
            ? Between(text[..at].Trim(' '), RangeMarks.TrimEnd(text[(at + width)..]))
            : Weak(text);
    }

    // - and / also stand inside dates: they part two dates only where the dates use another separator.
    private static Reading<Period> Weak(ReadOnlySpan<char> text)
    {
        for (int i = 1; i < text.Length; i++)
        {
            ReadOnlySpan<char> left = text[..i];
            bool parts = (text[i] is '-' or '\u30FC' && left.ContainsAny('.', '/', '年')) || (text[i] == '/' && left.Contains('-'));
            if (parts && DateParser.Parse(left).IsDate)
            {
                Reading<Period> reading = Between(left, text[(i + 1)..]);
                if (reading.Status != ReadingStatus.Refused || reading.Rule is "end-before-start" or "ambiguous-era")
                {
                    return reading;
                }
            }
        }

        if (text.EndsWith("まで"))
        {
            return Between([], RangeMarks.TrimEnd(text));
        }

        Reading<PartialDate> single = DateParser.Parse(text).ToReading();
        return single.HasValue ? single.With(new Period(single.Value, single.Value)) : Reading<Period>.Refused(single.Rule!, single.Suggestion);
    }

    private static Reading<Period> Between(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        Reading<PartialDate> start = left.IsEmpty ? Reading<PartialDate>.Empty : DateParser.Parse(left).ToReading();
        if (start.Status == ReadingStatus.Refused)
        {
            return Reading<Period>.Refused(start.Rule!, start.Suggestion);
        }

        PartialDate? carry = start.HasValue ? start.Value : null;
        DateParse endParse = right.IsEmpty ? default : DateParser.Parse(right, carry);
        Reading<PartialDate> end = right.IsEmpty ? Reading<PartialDate>.Empty : endParse.ToReading();
        if (end.Status == ReadingStatus.Refused || (!start.HasValue && !end.HasValue))
        {
            return Reading<Period>.Refused(end.Rule ?? "unparsable-date", end.Suggestion);
        }

        PartialDate? last = end.HasValue ? NextYear(carry, end.Value, right) : null;
        if (carry is { } first && last is { } final && IsBackwards(first, final))
        {
            return Reading<Period>.Refused("end-before-start");
        }

        var period = new Period(carry, last);
        string? warning = start.Status == ReadingStatus.Warned ? start.Rule : end.Status == ReadingStatus.Warned ? end.Rule : null;
        return warning is null ? Reading<Period>.Changed(period, "period-notation") : Reading<Period>.Warned(period, warning);
    }

    /// <summary>Whether the end lies before the start. Days of every year never do: from 29 December to 3 January is over New Year.</summary>
    public static bool IsBackwards(PartialDate start, PartialDate end) =>
        !(start.Precision == DatePrecision.Yearly && end.Precision == DatePrecision.Yearly) && end.LastDay < start.FirstDay;

    // 12月29日～1月3日: the year was left out and the month goes back.
    private static PartialDate NextYear(PartialDate? start, PartialDate end, ReadOnlySpan<char> right)
    {
        bool carried = start is not null && !right.Contains('年') && Eras.Starting(right, out _) is null && ParseText.DigitRun(right) < 4;
        return carried && end.Month < start!.Value.Month ? new PartialDate(end.Year + 1, end.Month, end.Day) : end;
    }
}
