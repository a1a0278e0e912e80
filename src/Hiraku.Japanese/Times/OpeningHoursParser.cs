namespace Hiraku.Japanese;

/// <summary>Parses folded opening hours: the first range of times parts the days before it from the remarks behind it.</summary>
internal static class OpeningHoursParser
{
    public static Reading<OpeningTimes> Read(string folded)
    {
        ReadOnlySpan<char> text = folded;
        if (folded is "24時間365日" or "24時間年中無休" or "年中無休24時間")
        {
            return Changed(new(WeekdaySet.Names, new TimeOfDay(0), TimeOfDay.EndOfDay));
        }

        if (folded is "24時間" or "終日" or "24時間営業")
        {
            return Changed(new("", new TimeOfDay(0), TimeOfDay.EndOfDay));
        }

        if (!TryFindTimes(text, out int start, out int end, out TimeSpanOfDay span, out string? warning))
        {
            return WithoutTimes(folded);
        }

        ReadOnlySpan<char> before = text[..start].Trim(" :\u3001,");
        ReadOnlySpan<char> after = text[end..].Trim(" \u3001,");
        bool several = TryFindTimes(after, out int next, out _, out TimeSpanOfDay another, out _) && another.Close is not null && !IsBracketed(after, next);
        return Judge(folded, before, after, span, several, warning);
    }

    private static Reading<OpeningTimes> Judge(string folded, ReadOnlySpan<char> before, ReadOnlySpan<char> after, TimeSpanOfDay span, bool several, string? warning)
    {
        string days = "";
        string? recurring = null;
        string? note = null;
        if (before.Length > 0 && !TryDays(before, ref days, ref recurring, ref note))
        {
            // 夏期(4月～9月)9:00～18:00 冬期…: the words before belong to the schedule, so the whole cell is the remark.
            note = several ? folded : before.ToString();
            after = several ? [] : after;
        }

        string? remark = after.IsEmpty ? null : After(after, ref days);
        note = note is null ? remark : remark is null ? note : $"{note};{remark}";
        var times = new OpeningTimes(days, span.Open, span.Close, note, recurring);
        return several ? Reading<OpeningTimes>.Warned(times, "multiple-schedules")
            : warning is not null ? Reading<OpeningTimes>.Warned(times, warning)
            : Changed(times);
    }

    private static Reading<OpeningTimes> Changed(OpeningTimes times) => Reading<OpeningTimes>.Changed(times, "opening-hours");

    private static Reading<OpeningTimes> WithoutTimes(string folded)
    {
        string days = "";
        string? recurring = null;
        string? note = null;
        return TryDays(folded, ref days, ref recurring, ref note)
            ? Changed(new(days, null, null, note, recurring))
            : Changed(new("", null, null, folded));
    }

    private static bool TryDays(ReadOnlySpan<char> text, ref string days, ref string? recurring, ref string? note)
    {
        if (text.StartsWith("第") || text.StartsWith("毎週") || text.StartsWith("隔週") || text.StartsWith("最終"))
        {
            Reading<string> weeks = RecurringParser.Read(text.ToString());
            recurring = weeks.HasValue ? weeks.Value : null;
            return weeks.HasValue;
        }

        Reading<WeekdaySet> set = WeekdayParser.Read(text);
        if (set.HasValue)
        {
            days = set.Value.Days;
            note = set.Value.Note;
            return true;
        }

        if (text.EndsWith("の"))
        {
            note = text[..^1].ToString();
            return true;
        }

        return false;
    }

    // (土・日・祝日を除く), (最終受付16:30) 月曜日休館(…): brackets open up, closed days are taken out of the week.
    private static string After(ReadOnlySpan<char> after, ref string days)
    {
        string? note = null;
        ReadOnlySpan<char> rest = after;
        if (rest[0] == '(' && rest.IndexOf(')') is > 0 and var close)
        {
            ReadOnlySpan<char> inner = rest[1..close];
            ReadOnlySpan<char> tail = rest[(close + 1)..].Trim(' ');
            days = days.Length == 0 ? OpenDays(inner) ?? days : days;
            note = inner.ToString();
            rest = tail;
        }

        if (rest.IsEmpty)
        {
            return note!;
        }

        days = days.Length == 0 ? OpenDays(rest) ?? days : days;
        return note is null ? rest.ToString() : $"{note};{rest}";
    }

    private static string? OpenDays(ReadOnlySpan<char> text)
    {
        int bracket = text.IndexOf('(');
        ReadOnlySpan<char> plain = bracket > 0 ? text[..bracket] : text;
        bool closed = plain.EndsWith("休館") || plain.EndsWith("定休") || plain.EndsWith("定休日") || plain.EndsWith("休み") || plain.EndsWith("休業") || plain.EndsWith("を除く");
        Reading<WeekdaySet> set = closed ? WeekdayParser.Read(plain) : default;
        return set.HasValue && set.Rule == "closed-days-inverted" && set.Value.Mask != 127 ? set.Value.Days : null;
    }

    private static bool IsBracketed(ReadOnlySpan<char> text, int at) => text[..at].LastIndexOf('(') > text[..at].LastIndexOf(')');

    // The first place where a time with : or 時 begins. "9:00～" inside brackets of the days does not count.
    private static bool TryFindTimes(ReadOnlySpan<char> text, out int start, out int end, out TimeSpanOfDay span, out string? warning)
    {
        for (start = 0; start < text.Length; start++)
        {
            bool begins = char.IsAsciiDigit(text[start]) || text[start] is '午' or '翌' or '正' || text[start..].StartsWith("AM", StringComparison.OrdinalIgnoreCase);
            bool inside = start > 0 && (char.IsAsciiDigit(text[start - 1]) || text[start - 1] is '第' or '.' or '/');
            if (!begins || inside)
            {
                continue;
            }

            ReadOnlySpan<char> rest = text[start..];
            if (TimeRangeParser.TryScan(ref rest, false, out span, out warning))
            {
                end = text.Length - rest.Length;
                return true;
            }
        }

        (end, span, warning) = (0, default, null);
        return false;
    }
}
