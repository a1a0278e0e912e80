using System.Globalization;

namespace Hiraku.Japanese;

/// <summary>What a serial number stands for: a day, a time of day, or both.</summary>
/// <param name="Date">The day, or null for a bare time.</param>
/// <param name="Seconds">Seconds since midnight, or null for a bare day.</param>
public readonly record struct ExcelMoment(DateOnly? Date, int? Seconds)
{
    /// <summary>ISO 8601: a day, HH:mm, or both with T; seconds only where there are any.</summary>
    public override string ToString()
    {
        string day = Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
        if (Seconds is not { } seconds)
        {
            return day;
        }

        string time = string.Create(CultureInfo.InvariantCulture, $"{seconds / 3600:D2}:{seconds / 60 % 60:D2}");
        time += seconds % 60 == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $":{seconds % 60:D2}");
        return Date is null ? time : day + "T" + time;
    }
}

/// <summary>Excel's serial numbers. <c>DateTime.FromOADate</c> is a day early before serial 60 and invents 1900-02-28 for 60, so it is not used.</summary>
/// <remarks>ECMA-376 Part 1, 18.17.4: the 1900 system counts a 29 February 1900 that never was (serial 60); the 1904 system is 1,462 days behind.</remarks>
public static class ExcelSerial
{
    private const int LastSerial = 2958465;
    private static readonly DateOnly Before1900March = new(1899, 12, 31);
    private static readonly DateOnly From1900March = new(1899, 12, 30);
    private static readonly DateOnly Epoch1904 = new(1904, 1, 1);

    /// <summary>True for a bare number that a date cell may hold: up to seven digits, perhaps a fraction, perhaps a sign.</summary>
    public static bool IsSerial(ReadOnlySpan<char> text)
    {
        ReadOnlySpan<char> digits = text.StartsWith("-") ? text[1..] : text;
        int whole = ParseText.DigitRun(digits);
        bool fraction = whole < digits.Length && digits[whole] == '.' && ParseText.DigitRun(digits[(whole + 1)..]) == digits.Length - whole - 1 && digits.Length > whole + 1;
        // Four digits are a year and six a year and month before they are serials.
        return whole is > 0 and <= 7 && (fraction || (whole == digits.Length && whole is not (4 or 6)));
    }

    /// <summary>Reads one serial number.</summary>
    public static Reading<ExcelMoment> Read(ReadOnlySpan<char> text, ExcelDateSystem system)
    {
        if (!decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out decimal serial))
        {
            return Reading<ExcelMoment>.Refused("unparsable-date");
        }

        if (serial < 0)
        {
            return Reading<ExcelMoment>.Refused("negative-serial");
        }

        if (serial == 0 && system == ExcelDateSystem.From1900)
        {
            return Reading<ExcelMoment>.Refused("no-real-date");
        }

        if (serial >= LastSerial + 1)
        {
            return Reading<ExcelMoment>.Refused("not-a-date");
        }

        int days = (int)decimal.Floor(serial);
        int seconds = (int)decimal.Round((serial - days) * 86400);
        if (seconds == 86400)
        {
            (days, seconds) = (days + 1, 0);
        }

        return Judge(days, seconds, decimal.Floor(serial) == serial, system);
    }

    private static Reading<ExcelMoment> Judge(int days, int seconds, bool whole, ExcelDateSystem system)
    {
        if (days > LastSerial)
        {
            return Reading<ExcelMoment>.Refused("not-a-date");
        }

        if (days == 60 && system == ExcelDateSystem.From1900)
        {
            return Reading<ExcelMoment>.Refused("no-real-date");
        }

        if (days == 0 && !whole)
        {
            return Reading<ExcelMoment>.Changed(new(null, seconds), "excel-serial");
        }

        DateOnly date = system == ExcelDateSystem.From1904 ? Epoch1904.AddDays(days)
            : days < 60 ? Before1900March.AddDays(days) : From1900March.AddDays(days);

        // 13120 is 1935-12-02, but far more often the code of a municipality.
        return whole && date.Year < 1950 && days >= 10000 && Municipalities.HasCode(days)
            ? Reading<ExcelMoment>.Refused("looks-like-code", date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
            : Reading<ExcelMoment>.Changed(new(date, whole ? null : seconds), "excel-serial");
    }
}
