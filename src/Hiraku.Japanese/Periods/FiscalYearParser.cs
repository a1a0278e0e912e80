namespace Hiraku.Japanese;

/// <summary>Parses folded fiscal years and their parts.</summary>
internal static class FiscalYearParser
{
    private static readonly string[] Relative = ["昨年度", "今年度", "来年度", "本年度", "前年度", "翌年度", "当年度", "昨年", "今年"];

    public static Reading<FiscalPeriod> Read(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
        {
            return Reading<FiscalPeriod>.Empty;
        }

        if (MissingMark.Kind(text) != MissingMarks.None)
        {
            return Reading<FiscalPeriod>.Refused("empty-marker");
        }

        foreach (string word in Relative)
        {
            if (text.StartsWith(word, StringComparison.Ordinal))
            {
                return Reading<FiscalPeriod>.Refused("relative-date");
            }
        }

        return TryRun(text, out Reading<FiscalPeriod> run) ? run : Single(text);
    }

    // 令和5～7年度, R5-R7年度, FY2023/FY2025.
    private static bool TryRun(ReadOnlySpan<char> text, out Reading<FiscalPeriod> reading)
    {
        reading = default;
        int at = text.IndexOfAny("〜~-/");
        if (at <= 0 || !(text.EndsWith("年度") || text[(at + 1)..].StartsWith("FY")))
        {
            return false;
        }

        ReadOnlySpan<char> left = text[..at].Trim(' ');
        ReadOnlySpan<char> right = text[(at + 1)..].Trim(' ');
        if (!TryYear(ref left, null, out int first, out Era? era, out _) || left is not ("" or "年度" or "年")
            || !TryYear(ref right, era, out int last, out _, out _) || right is not ("年度" or ""))
        {
            return false;
        }

        reading = last < first ? Reading<FiscalPeriod>.Refused("end-before-start") : Reading<FiscalPeriod>.Changed(Years(first, last), "fiscal-year");
        return true;
    }

    private static Reading<FiscalPeriod> Single(ReadOnlySpan<char> text)
    {
        ReadOnlySpan<char> rest = text;
        if (!TryYear(ref rest, null, out int year, out _, out bool overrun))
        {
            int digits = ParseText.DigitRun(text);
            bool bare = digits is > 0 and < 4 || text[0] == '元';
            return Reading<FiscalPeriod>.Refused(bare && text[Math.Max(digits, 1)..].StartsWith("年") ? "ambiguous-era" : "unparsable-date");
        }

        bool fiscal = rest.StartsWith("年度") || text.StartsWith("FY");
        ReadOnlySpan<char> tail = rest.StartsWith("年度") ? rest[2..] : rest.StartsWith("年") ? rest[1..] : rest;
        tail = DropBrackets(tail.Trim(' '));
        Period? part = fiscal ? FiscalPart(year, tail) : CalendarPart(year, tail);
        if (fiscal && tail.IsEmpty)
        {
            FiscalPeriod whole = Years(year, year);
            return overrun ? Reading<FiscalPeriod>.Warned(whole, "era-overrun") : Reading<FiscalPeriod>.Changed(whole, "fiscal-year");
        }

        return part is { } span ? Reading<FiscalPeriod>.Changed(new(null, null, span), "fiscal-year") : Dates(text, fiscal);
    }

    private static Reading<FiscalPeriod> Dates(ReadOnlySpan<char> text, bool fiscal)
    {
        Reading<Period> period = fiscal ? Reading<Period>.Refused("unparsable-date") : PeriodParser.Read(text);
        return period.HasValue ? period.With(new FiscalPeriod(null, null, period.Value)) : Reading<FiscalPeriod>.Refused(period.Rule is null or "fiscal-year-not-date" ? "unparsable-date" : period.Rule, period.Suggestion);
    }

    private static FiscalPeriod Years(int first, int last) => new(first, last, new Period(new PartialDate(first, 4, 1), new PartialDate(last + 1, 3, 31)));

    private static ReadOnlySpan<char> DropBrackets(ReadOnlySpan<char> tail) => tail.StartsWith("(") && tail.EndsWith(")") ? [] : tail;

    private static Period? FiscalPart(int year, ReadOnlySpan<char> tail) => tail switch
    {
        "当初" => Day(new(year, 4, 1)),
        "末" or "末日" => Day(new(year + 1, 3, 31)),
        "上期" or "上半期" or "前期" => new Period(new(year, 4, 1), new(year, 9, 30)),
        "下期" or "下半期" or "後期" => new Period(new(year, 10, 1), new(year + 1, 3, 31)),
        _ when Quarter(tail) is { } quarter => Months(year, 1 + (quarter * 3), 3),
        _ when Month(tail) is { } month => Day(new(month < 4 ? year + 1 : year, month)),
        _ => null,
    };

    private static Period? CalendarPart(int year, ReadOnlySpan<char> tail) =>
        tail.IsEmpty ? Day(new(year)) : Quarter(tail) is { } quarter ? Months(year, (quarter * 3) - 2, 3) : null;

    private static Period Day(PartialDate date) => new(date, date);

    private static Period Months(int year, int firstMonth, int count)
    {
        DateOnly first = new DateOnly(year, 1, 1).AddMonths(firstMonth - 1);
        return new Period(PartialDate.From(first), PartialDate.From(first.AddMonths(count).AddDays(-1)));
    }

    private static int? Quarter(ReadOnlySpan<char> tail) =>
        tail.Length >= 4 && tail.EndsWith("四半期") && tail[^4] is >= '1' and <= '4' && tail[..^4] is "第" or "" ? tail[^4] - '0' : null;

    private static int? Month(ReadOnlySpan<char> tail)
    {
        int digits = ParseText.DigitRun(tail);
        int month = digits is 1 or 2 ? ParseText.Digits(tail[..digits]) : 0;
        return month is >= 1 and <= 12 && tail[digits..] is "月" or "月分" or "月度" ? month : null;
    }

    private static bool TryYear(ref ReadOnlySpan<char> text, Era? carried, out int year, out Era? era, out bool overrun)
    {
        (year, overrun) = (0, false);
        era = Eras.Starting(text, out int length);
        ReadOnlySpan<char> rest = text[length..].TrimStart(' ');
        if (era is null && text.StartsWith("FY"))
        {
            rest = text[2..];
        }

        int number = Number(ref rest);
        Era? used = era ?? (number < 1000 ? carried : null);
        year = (used?.Offset ?? 0) + number;
        if (number == 0 || (used is not null && number > 150) || year is < 1868 or > 2999)
        {
            return false;
        }

        overrun = used is not null && used.Last != DateOnly.MaxValue && year > used.Last.Year;
        era = used;
        text = rest;
        return true;
    }

    private static int Number(ref ReadOnlySpan<char> text)
    {
        if (text.StartsWith("元"))
        {
            text = text[1..];
            return 1;
        }

        int length = 0;
        while (length < text.Length && KanjiNumeralParser.IsNumeral(text[length]))
        {
            length++;
        }

        bool found = KanjiNumeral.TryParse(text[..length], out decimal value) && value < 10000;
        text = found ? text[length..] : text;
        return found ? (int)value : 0;
    }
}
