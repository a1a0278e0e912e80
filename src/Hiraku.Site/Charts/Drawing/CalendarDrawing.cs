using System.Globalization;
using Hiraku.Site.Rendering;

namespace Hiraku.Site.Charts.Drawing;

/// <summary>A calendar strip: a column to a week, a row to a weekday, darker where more happens; every day's number stands in the table.</summary>
public static class CalendarDrawing
{
    private const int WeeksShown = 27;
    private const double Cell = 24, Head = 24, Left = 7;

    public static Markup Draw(Chart chart, Locale locale, string id, string title, string description)
    {
        var days = Days(chart);
        DateOnly first = days.Keys.Min();
        DateOnly monday = first.AddDays(-(((int)first.DayOfWeek + 6) % 7));
        int weeks = Math.Min(WeeksShown, ((days.Keys.Max().DayNumber - monday.DayNumber) / 7) + 1);
        double step = Math.Min((100 - Left) / weeks, 6), most = days.Values.Max();
        var svg = new SvgWriter(id, Head + (7 * Cell) + 4, title, description);
        string[] weekdays = locale["calendar.weekdays"].Split(' ');
        for (int d = 0; d < 7; d++)
        {
            svg.Text(0, Head + (d * Cell) + 16, weekdays[d], "tick");
        }

        for (int i = 0; i < weeks * 7; i++)
        {
            DateOnly day = monday.AddDays(i);
            double x = Left + (i / 7 * step), y = Head + (i % 7 * Cell);
            double count = days.GetValueOrDefault(day);
            svg.Rect(x, y, step * 0.88, Cell - 3, "day h" + Heat(count, most), count > 0 ? Spoken(chart, locale, day, count) : null);
            if (day.Day == 1 || (i == 0 && day.Day < 22))
            {
                svg.Text(Left + (i / 7 * step), 14, locale.Text("calendar.month", ("month", Month(day, locale))), "tick");
            }
        }

        return svg.Done();
    }

    private static SortedDictionary<DateOnly, double> Days(Chart chart)
    {
        var days = new SortedDictionary<DateOnly, double>();
        for (int i = 0; i < chart.ShownCount; i++)
        {
            if (DateOnly.TryParseExact(chart.Categories[i].Ja, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day))
            {
                days[day] = chart.Series[0].Values[i] ?? 0;
            }
        }

        return days;
    }

    /// <summary>0 for nothing, 1 to 4 in even steps.</summary>
    private static int Heat(double count, double most) => count <= 0 ? 0 : Math.Clamp((int)Math.Ceiling(count / most * 4), 1, 4);

    private static string Month(DateOnly day, Locale locale) => locale.Language.IsEnglish
        ? Numerals.Day(day.ToString("yyyy-MM", CultureInfo.InvariantCulture), locale.Language)[..3]
        : day.Month.ToString(CultureInfo.InvariantCulture);

    private static string Spoken(Chart chart, Locale locale, DateOnly day, double count) => locale.Text(
        "chart.point",
        ("name", Numerals.Day(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), locale.Language)),
        ("value", ChartDrawing.Value(count, chart, locale)));
}
