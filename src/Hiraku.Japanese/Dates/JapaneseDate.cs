using System.Globalization;

namespace Hiraku.Japanese;

/// <summary>Dates as offices write them: eras, Gregorian, kanji, Excel serials, kept at the precision they have.</summary>
/// <remarks>GIF DS-441 1.1 (YYYY-MM-DD, Gregorian), 8.2 and 8.3 (year-month, year); era boundaries from <see cref="Eras"/>.</remarks>
public static class JapaneseDate
{
    /// <summary>Reads one date cell.</summary>
    public static Reading<PartialDate> Read(ReadOnlySpan<char> text, DateOptions? options = null)
    {
        if (TryCanonical(text, out PartialDate date))
        {
            return Checked(Reading<PartialDate>.Clean(date), options);
        }

        var folded = new TextBuilder(stackalloc char[128]);
        ParseText.Fold(text, ref folded);
        Reading<PartialDate> reading = ReadFolded(folded.Text, options ?? DateOptions.Default);
        folded.Dispose();
        return Checked(reading, options);
    }

    /// <summary>True when the text is a valid YYYY-MM-DD, YYYY-MM, YYYY or --MM-DD already. Allocates nothing.</summary>
    public static bool IsCanonical(ReadOnlySpan<char> text) => TryCanonical(text, out _);

    /// <summary>Writes a day in its era: 令和6年4月1日, the first year as 元年.</summary>
    public static string ToWareki(DateOnly date)
    {
        foreach (Era era in Eras.All)
        {
            if (date >= era.First)
            {
                int year = date.Year - era.Offset;
                string number = year == 1 ? "元" : year.ToString(CultureInfo.InvariantCulture);
                return string.Create(CultureInfo.InvariantCulture, $"{era.Name}{number}年{date.Month}月{date.Day}日");
            }
        }

        return date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    private static Reading<PartialDate> ReadFolded(ReadOnlySpan<char> text, DateOptions options)
    {
        if (text.IsEmpty)
        {
            return Reading<PartialDate>.Empty;
        }

        if (MissingMark.Kind(text) is not MissingMarks.None and var mark)
        {
            return Reading<PartialDate>.Refused(mark == MissingMarks.Unknown ? "unknown-value" : "empty-marker");
        }

        if (options.Serials != ExcelDateSystem.None && ExcelSerial.IsSerial(text))
        {
            return FromSerial(ExcelSerial.Read(text, options.Serials));
        }

        string? turned = options.YearLast == YearLastOrder.Unknown ? null : DateLexer.YearFirst(text, options.YearLast);
        DateParse parse = DateParser.Parse(turned ?? text);
        return parse.ToReading();
    }

    private static Reading<PartialDate> FromSerial(Reading<ExcelMoment> serial) =>
        !serial.HasValue ? Reading<PartialDate>.Refused(serial.Rule!, serial.Suggestion)
        : serial.Value.Date is { } date ? Reading<PartialDate>.Changed(PartialDate.From(date), "excel-serial")
        : Reading<PartialDate>.Refused("not-a-date");

    private static Reading<PartialDate> Checked(Reading<PartialDate> reading, DateOptions? options)
    {
        if (options is null || options.Required == DatePrecision.None || !reading.HasValue)
        {
            return reading;
        }

        DatePrecision precision = reading.Value.Precision;
        bool enough = options.Required == DatePrecision.Yearly ? precision == DatePrecision.Yearly
            : precision != DatePrecision.Yearly && precision >= options.Required;
        return enough ? reading : Reading<PartialDate>.Refused("date-not-exact-enough", reading.Value.ToString());
    }

    private static bool TryCanonical(ReadOnlySpan<char> text, out PartialDate date)
    {
        date = default;
        if (text.Length == 7 && text[0] == '-')
        {
            return text[1] == '-' && text[4] == '-' && TryTwo(text, 2, out int m) && TryTwo(text, 5, out int d) && DateRules.TryMake(null, m, d, out date);
        }

        if (text.Length is not (4 or 7 or 10) || !TryTwo(text, 0, out int century) || !TryTwo(text, 2, out int rest))
        {
            return false;
        }

        int year = (century * 100) + rest;
        if (text.Length == 4)
        {
            return DateRules.TryMake(year, null, null, out date);
        }

        if (text[4] != '-' || !TryTwo(text, 5, out int month))
        {
            return false;
        }

        return text.Length == 7 ? DateRules.TryMake(year, month, null, out date)
            : text[7] == '-' && TryTwo(text, 8, out int day) && DateRules.TryMake(year, month, day, out date);
    }

    private static bool TryTwo(ReadOnlySpan<char> text, int at, out int value)
    {
        int tens = text[at] - '0';
        int ones = text[at + 1] - '0';
        value = (tens * 10) + ones;
        return (uint)tens < 10 && (uint)ones < 10;
    }
}
