using System.Globalization;

namespace Hiraku.Pipeline.Extract.Excel;

/// <summary>Day numbers as Excel counts them, from 1900 (with the 29 February that never was) or from 1904.</summary>
internal static class SerialDates
{
    private const double Last = 2958466;

    /// <summary>Null where the number is no date.</summary>
    public static string? Write(double serial, NumberMeaning meaning, bool from1904)
    {
        if (serial < 0 || serial >= Last || double.IsNaN(serial))
        {
            return null;
        }

        long seconds = (long)Math.Round((serial - Math.Floor(serial)) * 86400);
        double days = Math.Floor(serial) + (seconds == 86400 ? 1 : 0);
        seconds %= 86400;
        return meaning switch
        {
            NumberMeaning.Elapsed => Clock((long)Math.Round(serial * 86400)),
            NumberMeaning.Time => Clock(seconds),
            NumberMeaning.YearMonth => YearMonth(Day(days, from1904)),
            NumberMeaning.Date => Day(days, from1904),
            NumberMeaning.DateTime when days == 0 => Clock(seconds),
            NumberMeaning.DateTime => Day(days, from1904) + " " + Clock(seconds),
            _ => null,
        };
    }

    private static string Day(double days, bool from1904)
    {
        if (from1904)
        {
            return Iso(new DateTime(1904, 1, 1).AddDays(days));
        }

        // Day 60 is 1900-02-29 in Excel and nowhere else; whoever reads the date must be able to refuse it.
        return days == 60 ? "1900-02-29" : Iso(new DateTime(1899, 12, days < 60 ? 31 : 30).AddDays(days));
    }

    private static string Iso(DateTime day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string YearMonth(string day) => day.EndsWith("-01", StringComparison.Ordinal) ? day[..7] : day;

    private static string Clock(long seconds)
    {
        string clock = string.Create(CultureInfo.InvariantCulture, $"{seconds / 3600:D2}:{seconds / 60 % 60:D2}");
        return seconds % 60 == 0 ? clock : clock + string.Create(CultureInfo.InvariantCulture, $":{seconds % 60:D2}");
    }
}
