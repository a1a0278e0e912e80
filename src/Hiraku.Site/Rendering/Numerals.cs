using System.Globalization;

namespace Hiraku.Site.Rendering;

/// <summary>Numbers, shares, sizes and days as readers see them.</summary>
public static class Numerals
{
    private static readonly string[] Months =
    [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
    ];

    /// <summary>Days of the month that are read as one word with their number: the first to the tenth, the 14th, 20th and 24th.</summary>
    private static readonly string[] DayReadings =
    [
        "ついたち", "ふつか", "みっか", "よっか", "いつか", "むいか", "なのか", "ようか", "ここのか", "とおか", "じゅうよっか", "はつか", "にじゅうよっか",
    ];

    public static string Format(long value) => value.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>True for a number that is written as a whole one.</summary>
    public static bool IsWhole(double value) => Math.Abs(value) < 1e15 && value == Math.Truncate(value);

    /// <summary>Thousands apart, at most two decimals.</summary>
    public static string Format(double value) => IsWhole(value) ? Format((long)value) : (value == 0 ? 0 : value).ToString("#,##0.##", CultureInfo.InvariantCulture);

    /// <summary>A share of 1 as per cent. What is not nothing never reads 0 %, what is not all never reads 100 %.</summary>
    public static string Percent(double share)
    {
        double percent = Math.Round(share * 100, 1, MidpointRounding.AwayFromZero);
        return (share, percent) switch
        {
            ( > 0, < 0.1) => "<0.1%",
            ( < 1, >= 100) => ">99.9%",
            _ => percent.ToString("0.#", CultureInfo.InvariantCulture) + "%",
        };
    }

    /// <summary>Whether a reading belongs to a day's number and 日 together.</summary>
    public static bool IsReadAsOne(ReadOnlySpan<char> reading)
    {
        foreach (string day in DayReadings)
        {
            if (reading.SequenceEqual(day))
            {
                return true;
            }
        }

        return false;
    }

    private static string DayReading(int day) => day switch
    {
        >= 1 and <= 10 => DayReadings[day - 1],
        14 => DayReadings[10],
        20 => DayReadings[11],
        24 => DayReadings[12],
        _ => "にち",
    };

    public static string Bytes(long bytes) => bytes switch
    {
        < 1024 => bytes.ToString(CultureInfo.InvariantCulture) + " B",
        < 1024 * 1024 => (bytes / 1024.0).ToString("0", CultureInfo.InvariantCulture) + " KB",
        < 1024L * 1024 * 1024 => (bytes / 1024.0 / 1024).ToString("0.0", CultureInfo.InvariantCulture) + " MB",
        _ => (bytes / 1024.0 / 1024 / 1024).ToString("0.0", CultureInfo.InvariantCulture) + " GB",
    };

    /// <summary>YYYY-MM-DD, YYYY-MM or YYYY as a reader writes it; anything else as it stands.</summary>
    public static string Day(string iso, Language language)
    {
        if (iso.Length == 6 && iso.StartsWith("FY", StringComparison.Ordinal))
        {
            return language.IsEnglish ? iso : iso[2..] + "年度";
        }

        string[] parts = iso.Split('-');
        if (parts.Any(part => part.Length is not (2 or 4) || !part.All(char.IsAsciiDigit)) || parts[0].Length != 4 || parts.Length > 3)
        {
            return iso;
        }

        int[] numbers = [.. parts.Select(part => int.Parse(part, CultureInfo.InvariantCulture))];
        if (numbers.Length > 1 && numbers[1] is < 1 or > 12)
        {
            return iso;
        }

        if (language.IsEasy)
        {
            return $"{numbers[0]}年(ねん)" + (numbers.Length > 1 ? $"{numbers[1]}月(がつ)" : "") + (numbers.Length > 2 ? $"{numbers[2]}日({DayReading(numbers[2])})" : "");
        }

        return (numbers.Length, language.IsEnglish) switch
        {
            (1, true) => parts[0],
            (1, false) => $"{numbers[0]}年",
            (2, true) => $"{Months[numbers[1] - 1]} {numbers[0]}",
            (2, false) => $"{numbers[0]}年{numbers[1]}月",
            (_, true) => $"{numbers[2]} {Months[numbers[1] - 1]} {numbers[0]}",
            _ => $"{numbers[0]}年{numbers[1]}月{numbers[2]}日",
        };
    }
}
