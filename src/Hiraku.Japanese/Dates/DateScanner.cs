using System.Buffers;

namespace Hiraku.Japanese;

/// <summary>Takes a folded date apart into year, month, day and what stands around them.</summary>
internal ref struct DateScanner(ReadOnlySpan<char> text)
{
    private static readonly SearchValues<char> WeekdayMarks = SearchValues.Create("日月火水木金土曜祝休振替・、 ");

    private static readonly SearchValues<char> NotZero = CharacterRange.Between('1', '9');
    private static readonly SearchValues<char> TimeMarks = SearchValues.Create("0123456789:.+Z-");

    private ReadOnlySpan<char> rest = text;
    private char separator;

    public int? Year { get; private set; }
    public int? Month { get; private set; }
    public int? Day { get; private set; }
    public Era? Era { get; private set; }
    public Era? OtherEra { get; private set; }
    public bool IsYearly { get; private set; }
    public bool IsMonthEnd { get; private set; }
    public bool HasKanjiUnits { get; private set; }
    public bool DroppedTime { get; private set; }
    public bool SaysHoliday { get; private set; }
    public DayOfWeek? Weekday { get; private set; }
    public string? Warning { get; private set; }
    public string? Refusal { get; private set; }
    public string? Suggestion { get; private set; }

    public bool TryScan(PartialDate? carry)
    {
        TakeSurroundings();
        if (TryCompact() || Refusal is not null)
        {
            return Refusal is null;
        }

        if (!TryYear(carry) || Refusal is not null)
        {
            return false;
        }

        return rest.IsEmpty || (TryMonthAndDay(carry) && rest.IsEmpty && Refusal is null);
    }

    private void TakeSurroundings()
    {
        if (rest.StartsWith("ggge") || rest.StartsWith("ggg"))
        {
            rest = rest[(rest.StartsWith("ggge") ? 4 : 3)..];
            Warning = "number-format-leak";
        }

        if (rest.StartsWith("毎年"))
        {
            IsYearly = true;
            rest = rest[2..];
        }

        TakeTime();
        for (bool again = true; again && rest.Length > 0;)
        {
            int before = rest.Length;
            TakeWeekday();
            TakeWord();
            rest = rest.Trim(' ');
            again = rest.Length != before;
        }
    }

    // 2024-04-01 00:00:00 and 2024-04-01T09:00+09:00: exports of date-time cells.
    private void TakeTime()
    {
        int at = rest.LastIndexOfAny(' ', 'T');
        if (at < 6 || at + 4 > rest.Length || !char.IsAsciiDigit(rest[at - 1]) || !char.IsAsciiDigit(rest[at + 1]) || !rest[at..].Contains(':'))
        {
            return;
        }

        if (rest[(at + 1)..].IndexOfAnyExcept(TimeMarks) < 0)
        {
            bool midnight = !rest[(at + 1)..].ContainsAny(NotZero) || rest[(at + 1)..].StartsWith("00:00:00");
            Warning ??= midnight ? null : "time-dropped";
            DroppedTime = true;
            rest = rest[..at];
        }
    }

    private void TakeWeekday()
    {
        ReadOnlySpan<char> inner = rest;
        int open = rest.LastIndexOf('(');
        if (rest[^1] == ')' && open > 0)
        {
            inner = rest[(open + 1)..^1];
        }
        else if (!rest.EndsWith("曜日") && !rest.EndsWith("曜"))
        {
            return;
        }

        bool bracketed = inner.Length != rest.Length;
        ReadOnlySpan<char> word = ParseText.Without(ParseText.Without(inner, "日"), "曜");
        char day = bracketed ? inner.IsEmpty ? '\0' : inner[0] : word.IsEmpty ? '\0' : word[^1];
        int index = "日月火水木金土".IndexOf(day, StringComparison.Ordinal);
        bool holiday = bracketed && inner.ContainsAny('祝', '休', '振');
        if ((index < 0 && !holiday) || (bracketed && !IsWeekdayNote(inner)))
        {
            return;
        }

        Weekday = index >= 0 ? (DayOfWeek)index : Weekday;
        SaysHoliday |= holiday;
        rest = (bracketed ? rest[..open] : word[..^1]).TrimEnd(' ');
    }

    private static bool IsWeekdayNote(ReadOnlySpan<char> inner) => inner.IndexOfAnyExcept(WeekdayMarks) < 0;

    private void TakeWord()
    {
        // Nearly every date ends here, and no word does.
        if (rest.IsEmpty || char.IsAsciiDigit(rest[^1]) || rest[^1] is '日' or '月' or '年')
        {
            return;
        }

        if (DateWords.Ending(rest, DateWords.Suffixes) is { } word && !(word == "分" && !rest.EndsWith("月分") && !rest.EndsWith("日分")))
        {
            rest = rest[..^word.Length];
        }
        else if (DateWords.Ending(rest, DateWords.Doubts) is { } doubt)
        {
            rest = rest[..^doubt.Length];
            Warning = "approximate";
        }
        else if (DateWords.VagueSuffix(rest) is { } vague && rest.Length > vague.Length && rest[^(vague.Length + 1)] is '年' or '月' && rest.Contains('年'))
        {
            rest = rest[..^vague.Length];
            Warning = "vague-date";
        }
    }

    // 20240401, 202404.
    private bool TryCompact()
    {
        if (rest.Length is not (6 or 8) || ParseText.DigitRun(rest) != rest.Length)
        {
            return false;
        }

        Year = ParseText.Digits(rest[..4]);
        Month = ParseText.Digits(rest.Slice(4, 2));
        Day = rest.Length == 8 ? ParseText.Digits(rest.Slice(6, 2)) : null;
        rest = [];
        return true;
    }

    private bool TryYear(PartialDate? carry)
    {
        Era = Eras.Starting(rest, out int length);
        ReadOnlySpan<char> after = rest[length..].TrimStart(length == 1 ? ". " : " ");
        if (Era is not null && DateLexer.TryNumber(ref after, true, out int eraYear))
        {
            rest = after;
            return TryEraYear(eraYear);
        }

        Era = null;
        ReadOnlySpan<char> start = rest.TrimStart('\'');
        if (!DateLexer.TryNumber(ref start, false, out int number))
        {
            return false;
        }

        if (number >= 1000)
        {
            Year = number;
            rest = start;
            return TryAlternatives() && TrySeparator("年");
        }

        return TryYearless(number, carry);
    }

    private bool TryEraYear(int eraYear)
    {
        if (eraYear is < 1 or > 150)
        {
            Refusal = "invalid-year";
            return false;
        }

        Year = Era!.Offset + eraYear;
        return TryAlternatives() && TrySeparator("年");
    }

    // 平成31年(2019年)4月, R6(2024).4.1, 昭和64(平成元)年, 平成31・令和元年.
    private bool TryAlternatives()
    {
        ReadOnlySpan<char> after = rest.StartsWith("年") ? rest[1..] : rest;
        if (after.IsEmpty || after[0] is not ('(' or '\u30FB' or '['))
        {
            return true;
        }

        bool bracket = after[0] != '\u30FB';
        after = after[1..];
        Era? other = Eras.Starting(after, out int length);
        after = after[length..];
        if (!DateLexer.TryNumber(ref after, other is not null, out int number))
        {
            return true;
        }

        after = after.StartsWith("年") && bracket ? after[1..] : after;
        if (bracket && (after.IsEmpty || after[0] is not (')' or ']')))
        {
            return true;
        }

        after = bracket ? after[1..] : after;
        OtherEra = other;
        Era ??= other;
        if ((other?.Offset ?? 0) + number != Year)
        {
            Refusal = "era-year-conflict";
            return false;
        }

        // 平成31年(2019年)4月: the 年 was before the bracket.
        if (rest.StartsWith("年") && !after.StartsWith("年"))
        {
            separator = '年';
            HasKanjiUnits = true;
        }

        rest = after;
        return true;
    }

    private bool TryYearless(int number, PartialDate? carry)
    {
        ReadOnlySpan<char> start = rest;
        DateLexer.TryNumber(ref start, false, out _);
        bool monthOrDay = start.Length > 0 && start[0] is '月' or '日';
        int separators = DateLexer.Count(rest);
        if (start.StartsWith("年"))
        {
            return Refuse("ambiguous-era");
        }

        if (carry is { Year: not null } from && separators < 2)
        {
            Year = from.Year;
            return monthOrDay ? start[0] == '月' || CarryMonth(from) : separators == 1 || CarryMonth(from);
        }

        if (monthOrDay)
        {
            return start[0] == '月' || Refuse("year-missing");
        }

        if (separators == 0)
        {
            return Refuse("unparsable-date");
        }

        return separators == 1 ? Refuse("year-missing") : Refuse(DateLexer.IsYearLast(rest) ? "ambiguous-order" : "ambiguous-era", DateLexer.IsYearLast(rest) ? DateLexer.OnlyOrder(rest) : $"R{rest}");
    }

    private bool CarryMonth(PartialDate from)
    {
        Month = from.Month;
        return Month is not null;
    }

    private bool Refuse(string rule, string? suggestion = null)
    {
        Refusal = rule;
        Suggestion = suggestion;
        return false;
    }

    private bool TrySeparator(string kanji)
    {
        if (rest.IsEmpty)
        {
            return true;
        }

        if (rest.StartsWith(kanji))
        {
            HasKanjiUnits = true;
            separator = kanji[0];
            rest = rest[kanji.Length..].TrimStart(' ');
            return true;
        }

        if (separator == kanji[0])
        {
            rest = rest.TrimStart(' ');
            return true;
        }

        char found = rest[0] == '\u30FC' ? '-' : rest[0];
        // 2020.10/5 has one meaning; a hyphen among other marks may part two dates.
        bool isMixed = separator != '\0' && separator != found && separator != '年' && !(separator is '.' or '/' && found is '.' or '/');
        if (found is not ('.' or '/' or '-' or ' ' or '\u30FB') || isMixed)
        {
            return false;
        }

        separator = found;
        rest = rest[1..].TrimStart(' ');
        return true;
    }

    private bool TryMonthAndDay(PartialDate? carry)
    {
        if (Month is null)
        {
            if (!DateLexer.TryNumber(ref rest, false, out int month) || !TrySeparator("月"))
            {
                return false;
            }

            Month = month;
            if (rest.IsEmpty)
            {
                return true;
            }
        }

        if (rest is "末" or "末日")
        {
            IsMonthEnd = true;
            rest = [];
            return true;
        }

        if (!DateLexer.TryNumber(ref rest, false, out int day))
        {
            return false;
        }

        Day = day;
        rest = rest.StartsWith("日") ? rest[1..].TrimStart(' ') : rest;
        return true;
    }
}
