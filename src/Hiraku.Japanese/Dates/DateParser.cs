using System.Globalization;

namespace Hiraku.Japanese;

/// <summary>Parses one folded date; <see cref="DateScanner"/> takes it apart, this class judges the parts.</summary>
internal static class DateParser
{
    /// <param name="text">Folded text.</param>
    /// <param name="carry">The start of a period, whose year (and month) an end may leave out.</param>
    public static DateParse Parse(ReadOnlySpan<char> text, PartialDate? carry = null)
    {
        if (text.Length > 80)
        {
            return DateParse.Refused("not-a-date");
        }

        var scanner = new DateScanner(text);
        if (!scanner.TryScan(carry))
        {
            return DateParse.Refused(scanner.Refusal ?? DateWords.Refusal(text), scanner.Suggestion);
        }

        return scanner.Year is null && !scanner.IsYearly ? WithoutYear(in scanner) : Judge(in scanner);
    }

    private static DateParse WithoutYear(in DateScanner scanner) =>
        DateRules.TryMake(null, scanner.Month, scanner.Day, out PartialDate date) && date.Precision == DatePrecision.Yearly && scanner.HasKanjiUnits
            ? Finish(date, in scanner)
            : DateParse.Refused(scanner.Month is > 12 || scanner.Day is > 31 ? "invalid-date" : "year-missing");

    private static DateParse Judge(in DateScanner scanner)
    {
        int? day = scanner.IsMonthEnd ? DateTime.DaysInMonth(Math.Clamp(scanner.Year ?? 2001, 1, 9999), Math.Clamp(scanner.Month ?? 1, 1, 12)) : scanner.Day;
        if (!DateRules.TryMake(scanner.Year, scanner.Month, day, out PartialDate date))
        {
            return DateParse.Refused("invalid-date");
        }

        if (scanner.Era is { } era)
        {
            if (date.Precision != DatePrecision.Year && date.FirstDay < Eras.Gregorian)
            {
                return DateParse.Refused("pre-gregorian");
            }

            if (EraWarning(date, era, scanner.OtherEra) is { } rule)
            {
                return new DateParse(date, null, rule, "era-converted", Wareki(date));
            }
        }

        return Finish(date, in scanner);
    }

    private static DateParse Finish(PartialDate date, in DateScanner scanner)
    {
        string change = scanner.Era is null ? scanner.DroppedTime ? "time-dropped" : "date-separators" : "era-converted";
        string? warning = scanner.Warning ?? WeekdayWarning(date, in scanner);
        return new DateParse(date, null, warning, change, null);
    }

    private static string? EraWarning(PartialDate date, Era era, Era? other)
    {
        if (other is not null && IsWithin(date, other))
        {
            return null;
        }

        return IsWithin(date, era) ? null : date.FirstDay > era.Last ? "era-overrun" : "era-underrun";
    }

    private static bool IsWithin(PartialDate date, Era era) => date.FirstDay <= era.Last && date.LastDay >= era.First;

    private static string? Wareki(PartialDate date)
    {
        string full = JapaneseDate.ToWareki(date.FirstDay);
        return date.Precision switch
        {
            DatePrecision.Day => full,
            DatePrecision.Month => full[..(full.IndexOf('月', StringComparison.Ordinal) + 1)],
            _ => null,
        };
    }

    private static string? WeekdayWarning(PartialDate date, in DateScanner scanner)
    {
        if (date.Exact is not { } exact)
        {
            return null;
        }

        if (scanner.Weekday is { } weekday && exact.DayOfWeek != weekday)
        {
            return "weekday-mismatch";
        }

        return scanner.SaysHoliday && Holidays.Covers(exact.Year) && !Holidays.Contains(exact) ? "holiday-mismatch" : null;
    }

    internal static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
