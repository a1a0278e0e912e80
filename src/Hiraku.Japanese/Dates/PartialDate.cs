using System.Globalization;

namespace Hiraku.Japanese;

/// <summary>How exactly a date is known.</summary>
public enum DatePrecision
{
    /// <summary>Nothing is known.</summary>
    None,

    /// <summary>A year.</summary>
    Year,

    /// <summary>A year and month.</summary>
    Month,

    /// <summary>A day.</summary>
    Day,

    /// <summary>A day of every year.</summary>
    Yearly,
}

/// <summary>A date at the precision it was written: 2024-04-01, 2024-04, 2024, or --04-01 for a day of every year.</summary>
/// <remarks>GIF DS-441 1.1, 8.2, 8.3.</remarks>
public readonly record struct PartialDate : IComparable<PartialDate>
{
    /// <summary>Where a day of every year is counted: a year that has every day.</summary>
    private const int FirstLeapYear = 4;

    private readonly short year;
    private readonly byte month;
    private readonly byte day;

    /// <summary>Makes a date; zero or null stands for a part that is not known.</summary>
    public PartialDate(int? year, int? month = null, int? day = null)
    {
        this.year = (short)(year ?? 0);
        this.month = (byte)(month ?? 0);
        this.day = (byte)(day ?? 0);
    }

    /// <summary>The Gregorian year, or null for a yearly date.</summary>
    public int? Year => year == 0 ? null : year;

    /// <summary>The month, or null.</summary>
    public int? Month => month == 0 ? null : month;

    /// <summary>The day, or null.</summary>
    public int? Day => day == 0 ? null : day;

    /// <summary>How exactly the date is known.</summary>
    public DatePrecision Precision =>
        year == 0 ? (month == 0 ? DatePrecision.None : DatePrecision.Yearly)
        : month == 0 ? DatePrecision.Year
        : day == 0 ? DatePrecision.Month : DatePrecision.Day;

    /// <summary>The day as a <see cref="DateOnly"/>, or null when it is not known exactly.</summary>
    public DateOnly? Exact => Precision == DatePrecision.Day ? new DateOnly(year, month, day) : null;

    /// <summary>The first day that fits.</summary>
    public DateOnly FirstDay => new(CountedYear, Math.Max(month, (byte)1), Math.Max(day, (byte)1));

    /// <summary>The last day that fits.</summary>
    public DateOnly LastDay
    {
        get
        {
            int last = month == 0 ? 12 : month;
            return new(CountedYear, last, day == 0 ? DateTime.DaysInMonth(CountedYear, last) : day);
        }
    }

    private int CountedYear => year == 0 ? FirstLeapYear : year;

    /// <summary>A date known to the day.</summary>
    public static PartialDate From(DateOnly date) => new(date.Year, date.Month, date.Day);

    /// <summary>Orders by first day.</summary>
    public int CompareTo(PartialDate other) => (year, month, day).CompareTo((other.year, other.month, other.day));

    /// <summary>Earlier.</summary>
    public static bool operator <(PartialDate left, PartialDate right) => left.CompareTo(right) < 0;

    /// <summary>Later.</summary>
    public static bool operator >(PartialDate left, PartialDate right) => left.CompareTo(right) > 0;

    /// <summary>Earlier or equal.</summary>
    public static bool operator <=(PartialDate left, PartialDate right) => left.CompareTo(right) <= 0;

    /// <summary>Later or equal.</summary>
    public static bool operator >=(PartialDate left, PartialDate right) => left.CompareTo(right) >= 0;

    /// <summary>ISO 8601: 2024-04-01, 2024-04, 2024, --04-01.</summary>
    public override string ToString() => Precision switch
    {
        DatePrecision.Day => string.Create(CultureInfo.InvariantCulture, $"{year:D4}-{month:D2}-{day:D2}"),
        DatePrecision.Month => string.Create(CultureInfo.InvariantCulture, $"{year:D4}-{month:D2}"),
        DatePrecision.Year => string.Create(CultureInfo.InvariantCulture, $"{year:D4}"),
        DatePrecision.Yearly => string.Create(CultureInfo.InvariantCulture, $"--{month:D2}-{day:D2}"),
        _ => "",
    };
}
