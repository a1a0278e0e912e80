using System.Globalization;

namespace Hiraku.Japanese;

/// <summary>Parses folded recurring weekdays.</summary>
internal static class RecurringParser
{
    private static readonly string[] Codes = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"];

    public static Reading<string> Read(string folded)
    {
        if (MissingMark.Kind(folded) != MissingMarks.None)
        {
            return Reading<string>.Refused("empty-marker");
        }

        ReadOnlySpan<char> text = folded;
        if (text.StartsWith("毎月") && text.EndsWith("日") && ParseText.DigitRun(text[2..]) > 0)
        {
            return Reading<string>.Refused("day-of-month", DaysOfMonth(text[2..^1]));
        }

        if (TryAllBut(text, out string weeks))
        {
            return Reading<string>.Changed(weeks, "recurring-notation");
        }

        string code = "";
        while (!text.IsEmpty)
        {
            text = text.TrimStart(" \u30FB\u3001,と及び");
            if (!TryPart(ref text, out string part, out string? refusal))
            {
                return Reading<string>.Refused(refusal ?? "unsupported-recurrence");
            }

            code += part;
        }

        return code.Length == 0 ? Reading<string>.Refused("unsupported-recurrence") : Reading<string>.Changed(code, "recurring-notation");
    }

    // 毎月5、15、25日: a rule of days, not of weekdays.
    private static string DaysOfMonth(ReadOnlySpan<char> text)
    {
        var days = new List<string>();
        foreach (Range range in text.SplitAny(",\u3001\u30FB 日と"))
        {
            if (int.TryParse(text[range], NumberStyles.None, CultureInfo.InvariantCulture, out int day))
            {
                days.Add(day.ToString("00", CultureInfo.InvariantCulture));
            }
        }

        return string.Join(',', days);
    }

    // 第5土曜を除く土曜.
    private static bool TryAllBut(ReadOnlySpan<char> text, out string code)
    {
        code = "";
        int at = text.IndexOf("を除く", StringComparison.Ordinal);
        if (at < 0)
        {
            return false;
        }

        ReadOnlySpan<char> left = text[..at];
        ReadOnlySpan<char> right = text[(at + 3)..];
        if (!TryWeeks(ref left, out string weeks, out _) || !WeekdayParser.TryDay(ref left, out int day)
            || !WeekdayParser.TryDay(ref right, out int other) || day != other || !left.IsEmpty || !right.IsEmpty)
        {
            return false;
        }

        code = string.Concat("12345".Where(week => !weeks.Contains(week))) + Codes[day];
        return true;
    }

    private static bool TryPart(ref ReadOnlySpan<char> text, out string part, out string? refusal)
    {
        part = "";
        if (!TryWeeks(ref text, out string weeks, out refusal))
        {
            return false;
        }

        while (WeekdayParser.TryDay(ref text, out int day))
        {
            part += weeks + Codes[day];
            ReadOnlySpan<char> next = text.TrimStart(" \u30FB\u3001,と");
            if (next.IsEmpty || WeekdaySet.Names.IndexOf(next[0], StringComparison.Ordinal) < 0)
            {
                break;
            }

            text = next;
        }

        return part.Length > 0;
    }

    private static bool TryWeeks(ref ReadOnlySpan<char> text, out string weeks, out string? refusal)
    {
        (weeks, refusal) = ("", null);
        if (Take(ref text, "毎週"))
        {
            weeks = "0";
            return true;
        }

        if (Take(ref text, "隔週"))
        {
            weeks = "7";
            return true;
        }

        if (Take(ref text, "毎月最終") || Take(ref text, "最終") || Take(ref text, "最後の"))
        {
            weeks = "6";
            return true;
        }

        Take(ref text, "毎月");
        return TryNumbers(ref text, out weeks, out refusal);
    }

    private static bool TryNumbers(ref ReadOnlySpan<char> text, out string weeks, out string? refusal)
    {
        var found = new SortedSet<int>();
        refusal = null;
        weeks = "";
        int previous = 0;
        while (true)
        {
            bool range = text.Length > 0 && text[0] is '\u301C' or '~' or '-' && found.Count > 0;
            ReadOnlySpan<char> rest = range ? text[1..] : text.TrimStart(" \u30FB\u3001,.");
            Take(ref rest, "第");
            int week = rest.IsEmpty ? -1 : KanjiNumeralParser.Digit(rest[0]);
            if (week < 0)
            {
                break;
            }

            if (week is < 1 or > 5)
            {
                refusal = "invalid-week";
                return false;
            }

            found.UnionWith(Enumerable.Range(range ? previous : week, range ? Math.Max(0, week - previous) + 1 : 1));
            previous = week;
            text = rest[1..];
            Take(ref text, "週");
        }

        weeks = string.Concat(found);
        return weeks.Length > 0;
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
