namespace Hiraku.Japanese;

/// <summary>Parses folded ranges of time.</summary>
internal static class TimeRangeParser
{
    public static Reading<DayHours> Read(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
        {
            return Reading<DayHours>.Empty;
        }

        if (MissingMark.Kind(text) is not MissingMarks.None and var mark)
        {
            return Reading<DayHours>.Refused(mark == MissingMarks.Unknown ? "unknown-value" : "empty-marker");
        }

        if (text is "終日" or "24時間" or "24時間営業" or "一日中")
        {
            return Reading<DayHours>.Changed(new(new(new TimeOfDay(0), TimeOfDay.EndOfDay)), "time-notation");
        }

        ReadOnlySpan<char> rest = text;
        return TryScan(ref rest, compact: true, out TimeSpanOfDay first, out string? warning) && first.Open is not { Minutes: >= TimeParser.Limit } && !(first.Close < first.Open)
            ? WithRest(first, rest, warning)
            : Reading<DayHours>.Refused(text.ContainsAny(CharacterRange.Digits) && text.IndexOfAny(':', '時') >= 0 ? "invalid-time" : "not-a-time");
    }

    /// <summary>Takes one range off the front; a lone time is an open range.</summary>
    public static bool TryScan(ref ReadOnlySpan<char> text, bool compact, out TimeSpanOfDay span, out string? warning)
    {
        span = default;
        warning = null;
        ReadOnlySpan<char> rest = text.TrimStart(' ');
        TimeOfDay? open = null;
        var start = new TimeScanner(false);
        if (!IsMark(rest))
        {
            ReadOnlySpan<char> attempt = rest;
            start = new TimeScanner(false);
            if (!start.TryScan(ref attempt) && !(compact && TryCompact(ref attempt, out start, rest)))
            {
                return false;
            }

            open = start.Time;
            warning = start.Warning;
            rest = attempt;
        }

        if (!TryMark(ref rest) && !TryLostMark(ref rest, ref warning))
        {
            bool starts = Take(ref rest, "開始") || Take(ref rest, "開館") || Take(ref rest, "開場");
            bool ends = !starts && Take(ref rest, "まで");
            span = ends ? new(null, open) : new(open, null);
            text = rest;
            return open is not null && !start.IsBare;
        }

        return TryClose(ref text, rest, open, start, compact, out span, ref warning);
    }

    private static bool TryClose(ref ReadOnlySpan<char> text, ReadOnlySpan<char> rest, TimeOfDay? open, TimeScanner start, bool compact, out TimeSpanOfDay span, ref string? warning)
    {
        ReadOnlySpan<char> tail = rest;
        var end = new TimeScanner(false);
        bool closed = end.TryScan(ref tail) || (compact && TryCompact(ref tail, out end, rest));
        if (!closed)
        {
            span = new(open, null);
            text = rest;
            return open is not null && !start.IsBare;
        }

        TimeOfDay close = Close(open, start, end, ref warning);
        warning ??= end.Warning;
        Take(ref tail, "まで");
        span = new(open, close);
        text = tail;
        return !(start.IsBare && end.IsBare) || compact;
    }

    private static TimeOfDay Close(TimeOfDay? open, TimeScanner start, TimeScanner end, ref string? warning)
    {
        TimeOfDay close = end.Time;
        bool unmarked = !end.IsMorning && !end.IsAfternoon && !end.IsNextDay;
        if (open is not { } from)
        {
            return close;
        }

        if (start.IsAfternoon && unmarked && close.Minutes < 12 * 60)
        {
            return new TimeOfDay(close.Minutes + 720, close.Seconds);
        }

        if (start.IsMorning && unmarked && close < from)
        {
            warning ??= "assumed-pm";
            return new TimeOfDay(close.Minutes + 720, close.Seconds);
        }

        if (close == from)
        {
            warning ??= "empty-interval";
            return close;
        }

        if (close < from)
        {
            warning ??= "crosses-midnight";
            return new TimeOfDay(close.Minutes + 1440, close.Seconds);
        }

        return close;
    }

    private static bool TryCompact(ref ReadOnlySpan<char> text, out TimeScanner scanner, ReadOnlySpan<char> from)
    {
        text = from;
        scanner = new TimeScanner(true);
        return scanner.TryScan(ref text);
    }

    private static Reading<DayHours> WithRest(TimeSpanOfDay first, ReadOnlySpan<char> rest, string? warning)
    {
        TimeSpanOfDay? second = null;
        TimeSpanOfDay? except = null;
        ReadOnlySpan<char> tail = rest.TrimStart(" \u3001,/;\u30FB");
        if (TryScan(ref tail, false, out TimeSpanOfDay another, out _) && another is { Open: not null, Close: not null })
        {
            second = another;
            rest = tail;
        }
        else if (tail.StartsWith("(") && tail[1..] is var inner && TryScan(ref inner, false, out another, out _) && another.Close is not null && inner is "を除く)" or "除く)")
        {
            except = another;
            rest = [];
        }

        string? note = Note(rest);
        var hours = new DayHours(first, second, except, note);
        return warning is null ? Reading<DayHours>.Changed(hours, second is null ? "time-notation" : "several-intervals") : Reading<DayHours>.Warned(hours, warning);
    }

    /// <summary>What is left once the times are out, without the brackets around it.</summary>
    public static string? Note(ReadOnlySpan<char> rest)
    {
        rest = rest.Trim(" \u3001,/\u3002");
        if (rest.Length > 2 && rest[0] == '(' && rest.IndexOf(')') == rest.Length - 1)
        {
            rest = rest[1..^1];
        }

        return rest.IsEmpty ? null : rest.ToString();
    }

    private static bool IsMark(ReadOnlySpan<char> text) => text.Length > 0 && text[0] is '\u301C' or '~' or '-' or '\u30FC' or '/';

    private static bool TryMark(ref ReadOnlySpan<char> text)
    {
        ReadOnlySpan<char> rest = text.TrimStart(' ');
        bool found = Take(ref rest, "から") || (rest.Length > 0 && rest[0] is '\u301C' or '~' or '-' or '\u30FC' or '/' && TakeOne(ref rest));
        text = found ? rest.TrimStart(' ') : text;
        return found;
    }

    // 11:00?13:30: a wave dash that an encoding without it turned into a question mark.
    private static bool TryLostMark(ref ReadOnlySpan<char> text, ref string? warning)
    {
        if (text.Length < 2 || text[0] != '?' || !char.IsAsciiDigit(text[1]))
        {
            return false;
        }

        warning ??= "lost-wave-dash";
        text = text[1..];
        return true;
    }

    private static bool TakeOne(ref ReadOnlySpan<char> text)
    {
        text = text[1..];
        return true;
    }

    private static bool Take(ref ReadOnlySpan<char> text, string word)
    {
        if (!text.StartsWith(word, StringComparison.Ordinal))
        {
            return false;
        }

        text = text[word.Length..];
        return true;
    }
}
