using Hiraku.Site.Rendering;

namespace Hiraku.Site.Charts.Words;

/// <summary>The words of a calendar: how many, over which days, and the fullest month.</summary>
public static class CalendarWords
{
    public static ChartWords Of(Chart chart, Locale locale)
    {
        var values = chart.Series[0].Values;
        double total = values.OfType<double>().Sum();
        string count = ChartWords.Value(total, chart, locale);
        string first = Numerals.Day(chart.Categories[0].Ja, locale.Language), last = Numerals.Day(chart.Categories[^1].Ja, locale.Language);
        string sum = first == last
            ? locale.Text("chart.calendar.one", ("day", first), ("value", count))
            : locale.Text("chart.calendar.sum", ("first", first), ("last", last), ("value", count));
        var months = Enumerable.Range(0, values.Length)
            .GroupBy(i => chart.Categories[i].Ja[..7], StringComparer.Ordinal)
            .Select(month => (Month: month.Key, Sum: month.Sum(i => values[i] ?? 0)))
            .OrderByDescending(month => month.Sum)
            .ToList();
        bool isClear = months.Count > 1 && months[0].Sum > months[1].Sum;
        string month = isClear
            ? locale.Text("chart.calendar.month", ("month", Numerals.Day(months[0].Month, locale.Language)), ("value", ChartWords.Value(months[0].Sum, chart, locale)))
            : "";
        return new(month.Length > 0 ? month.TrimEnd('。', '.') : sum.TrimEnd('。', '.'), ChartWords.Join(locale, sum, month));
    }
}
