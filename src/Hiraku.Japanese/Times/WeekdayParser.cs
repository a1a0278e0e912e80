using System.Buffers;

namespace Hiraku.Japanese;

/// <summary>Parses folded weekdays.</summary>
internal static class WeekdayParser
{
    private static readonly string[] ClosedEndings = ["定休日", "定休", "休館日", "休館", "休業", "休診", "休み", "休", "以外", "を除く", "除く"];
    private static readonly SearchValues<char> Numbers = CharacterRange.Between('1', '7');
    private static readonly SearchValues<char> Words = SearchValues.Create("土平全毎年無祝");
    private static readonly string[] English = ["mo", "tu", "we", "th", "fr", "sa", "su"];
    private static readonly string[] EnglishTails = ["nday", "esday", "dnesday", "ursday", "iday", "turday", "nday", "n", "e", "es", "d", "u", "ur", "urs", "i", "t", ""];

    public static Reading<WeekdaySet> Read(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
        {
            return Reading<WeekdaySet>.Empty;
        }

        if (MissingMark.Kind(text) is not MissingMarks.None and var mark)
        {
            return Reading<WeekdaySet>.Refused(mark == MissingMarks.Unknown ? "unknown-value" : "empty-marker");
        }

        if (ParseText.DigitRun(text) == text.Length && text.Length <= 7 && !text.ContainsAnyExcept(Numbers))
        {
            return Reading<WeekdaySet>.Changed(new(FromDigits(text)), "weekday-notation");
        }

        if (TryInverted(text, out WeekdaySet open))
        {
            return Reading<WeekdaySet>.Changed(open, "closed-days-inverted");
        }

        ReadOnlySpan<char> rest = text;
        if (!TryScan(ref rest, out WeekdaySet set) || !rest.IsEmpty)
        {
            return Reading<WeekdaySet>.Refused("not-a-weekday");
        }

        return Reading<WeekdaySet>.Changed(set, "weekday-notation");
    }

    private static byte FromDigits(ReadOnlySpan<char> text)
    {
        int mask = 0;
        foreach (char c in text)
        {
            mask |= 1 << (c - '1');
        }

        return (byte)mask;
    }

    // 休館日：月曜日, 月曜定休, 土日祝休み, 月曜日以外, 第3月曜日を除く: the days that are left are the open ones.
    private static bool TryInverted(ReadOnlySpan<char> text, out WeekdaySet open)
    {
        open = default;
        int colon = text.IndexOf(':');
        bool label = colon > 0 && text[..colon] is "休館日" or "定休日" or "休業日" or "休日" or "閉館日" or "休診日" or "休園日";
        ReadOnlySpan<char> days = label ? text[(colon + 1)..] : text;
        bool except = false;
        if (!label)
        {
            string? ending = DateWords.Ending(text, ClosedEndings);
            if (ending is null || text.EndsWith("祝休") || text.Contains('('))
            {
                return false;
            }

            days = text[..^ending.Length];
            except = ending == "以外";
        }

        if (days.StartsWith("第"))
        {
            open = new WeekdaySet(127, text.ToString());
            return RecurringParser.Read(days.ToString()).HasValue;
        }

        bool scanned = TryScan(ref days, out WeekdaySet closed) && days.IsEmpty;
        open = new WeekdaySet((byte)(127 & ~closed.Mask), except ? null : text.ToString());
        return scanned;
    }

    /// <summary>Takes a list of days off the front, with brackets and holiday words as the note.</summary>
    public static bool TryScan(ref ReadOnlySpan<char> text, out WeekdaySet set)
    {
        ReadOnlySpan<char> rest = text;
        int mask = 0;
        string? note = null;
        while (TryItem(ref rest, ref mask, ref note) || (mask != 0 && TryBracket(ref rest, ref note)))
        {
            text = rest = SkipSeparators(rest);
        }

        set = new WeekdaySet((byte)mask, note);
        return mask != 0;
    }

    private static ReadOnlySpan<char> SkipSeparators(ReadOnlySpan<char> text)
    {
        ReadOnlySpan<char> rest = text.TrimStart(" \u30FB\u3001,;/.及びと");
        return rest;
    }

    private static bool TryItem(ref ReadOnlySpan<char> text, ref int mask, ref string? note)
    {
        if (text.IsEmpty || !Words.Contains(text[0]))
        {
            return TryDays(ref text, ref mask);
        }

        if (TakeAny(ref text, ["土日祝日", "土日祝"]))
        {
            mask |= 0b1100000;
            note = "祝日を含む";
            return true;
        }

        if (TakeAny(ref text, ["平日"]))
        {
            mask |= 0b0011111;
            note ??= "祝日を除く";
            return true;
        }

        if (TakeAny(ref text, ["全日", "毎日", "年中無休", "無休", "全曜日"]))
        {
            mask |= 127;
            return true;
        }

        if (mask != 0 && TakeAny(ref text, ["祝休日", "祝祭日", "祝日", "祝"]))
        {
            note = "祝日を含む";
            return true;
        }

        return TryDays(ref text, ref mask);
    }

    private static bool TryDays(ref ReadOnlySpan<char> text, ref int mask)
    {
        if (!TryDay(ref text, out int first))
        {
            return false;
        }

        ReadOnlySpan<char> rest = text.TrimStart(' ');
        bool range = TakeAny(ref rest, ["\u301C", "~", "-", "\u30FC", "から"]);
        rest = rest.TrimStart(' ');
        if (range && TryDay(ref rest, out int last))
        {
            TakeAny(ref rest, ["まで"]);
            for (int day = first; ; day = (day + 1) % 7)
            {
                mask |= 1 << day;
                if (day == last)
                {
                    break;
                }
            }

            text = rest;
            return true;
        }

        mask |= 1 << first;
        return true;
    }

    public static bool TryDay(ref ReadOnlySpan<char> text, out int day)
    {
        day = -1;
        if (text.IsEmpty)
        {
            return false;
        }

        ReadOnlySpan<char> rest = text;
        char first = rest[0];
        if (first == '(' && rest.Length > 2 && rest[2] == ')')
        {
            day = WeekdaySet.Names.IndexOf(rest[1], StringComparison.Ordinal);
            text = day >= 0 ? rest[3..] : text;
            return day >= 0;
        }

        day = WeekdaySet.Names.IndexOf(first, StringComparison.Ordinal);
        if (day >= 0)
        {
            rest = rest[1..];
            // 土曜日曜日: the second 日 is a day of its own.
            text = rest.StartsWith("曜日曜") ? rest[1..] : rest.StartsWith("曜日") ? rest[2..] : rest.StartsWith("曜") ? rest[1..] : rest;
            return true;
        }

        return TryEnglish(ref text, out day);
    }

    private static bool TryEnglish(ref ReadOnlySpan<char> text, out int day)
    {
        day = -1;
        int letters = 0;
        while (letters < text.Length && char.IsAsciiLetter(text[letters]))
        {
            letters++;
        }

        for (int i = 0; i < 7 && letters >= 2; i++)
        {
            if (text.StartsWith(English[i], StringComparison.OrdinalIgnoreCase) && IsTail(text[2..letters]))
            {
                day = i;
                text = text[letters..];
                return true;
            }
        }

        return false;
    }

    private static bool IsTail(ReadOnlySpan<char> tail)
    {
        foreach (string known in EnglishTails)
        {
            if (tail.Equals(known, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static bool TryBracket(ref ReadOnlySpan<char> text, ref string? note)
    {
        int close = text.IndexOf(')');
        if (text.IsEmpty || text[0] != '(' || close < 0)
        {
            return false;
        }

        ReadOnlySpan<char> inner = text[1..close];
        note = inner.EndsWith("除く") && !inner.EndsWith("を除く") ? string.Concat(inner[..^2], "を除く") : inner.ToString();
        text = text[(close + 1)..];
        return true;
    }

    private static bool TakeAny(ref ReadOnlySpan<char> text, scoped ReadOnlySpan<string> words)
    {
        foreach (string word in words)
        {
            if (text.StartsWith(word, StringComparison.Ordinal))
            {
                text = text[word.Length..];
                return true;
            }
        }

        return false;
    }
}
