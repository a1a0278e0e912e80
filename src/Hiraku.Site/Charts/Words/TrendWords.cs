using System.Collections.Immutable;
using Hiraku.Site.Rendering;

namespace Hiraku.Site.Charts.Words;

/// <summary>The words of values over time: from where to where, by how much, and the peak between.</summary>
public static class TrendWords
{
    public static ChartWords Of(Chart chart, Locale locale)
    {
        int whole = chart.Series.Length > 1 ? Largest(chart) : 0;
        var (point, sentence) = One(chart, locale, whole);
        if (chart.Series.Length == 1)
        {
            return new(point, sentence);
        }

        string name = chart.Series[whole].Name.In(locale.Language.Code);
        return new(Named(point), Named(sentence));

        string Named(string text) => locale.Text("chart.trend.of", ("series", name), ("text", text));
    }

    /// <summary>Many series: how many rose, fell and stayed.</summary>
    public static ChartWords OfMany(Chart chart, Locale locale)
    {
        var changes = chart.Series.Select(series => Change(series.Values)).OfType<double>().ToList();
        int rose = changes.Count(change => change > 0), fell = changes.Count(change => change < 0), same = changes.Count(change => change == 0);
        if (changes.Count == 0)
        {
            string only = locale.Text("chart.many.single", ("count", Numerals.Format(chart.Series.Length)));
            return new(only, only);
        }

        string sentence = locale.Text(
            "chart.many",
            ("first", chart.Categories[0].In(locale.Language.Code)),
            ("last", chart.Categories[^1].In(locale.Language.Code)),
            ("rose", Numerals.Format(rose)),
            ("fell", Numerals.Format(fell)),
            ("same", Numerals.Format(same)));
        string point = rose > fell && rose > same ? "chart.many.rose" : fell > rose && fell > same ? "chart.many.fell" : "chart.many.mixed";
        return new(locale.Text(point, ("count", Numerals.Format(Math.Max(rose, fell))), ("all", Numerals.Format(changes.Count))), sentence);
    }

    private static double? Change(ImmutableArray<double?> values)
    {
        var present = values.OfType<double>().ToList();
        return present.Count < 2 ? null : present[^1] - present[0];
    }

    private static int Largest(Chart chart) =>
        Enumerable.Range(0, chart.Series.Length).MaxBy(i => chart.Series[i].Values.OfType<double>().DefaultIfEmpty(double.NegativeInfinity).Last());

    private static (string Point, string Sentence) One(Chart chart, Locale locale, int series)
    {
        var values = chart.Series[series].Values;
        var present = Enumerable.Range(0, values.Length).Where(i => values[i] is not null).Select(i => (At: i, Value: values[i]!.Value)).ToList();
        if (present.Count == 0)
        {
            return (locale["chart.empty"], locale["chart.empty"]);
        }

        string last = Name(chart, locale, present[^1].At), lastValue = ChartWords.Value(present[^1].Value, chart, locale);
        string gaps = present.Count < values.Length ? locale.Count("chart.trend.gaps", values.Length - present.Count) : "";
        if (present.Count == 1)
        {
            string only = locale.Text("chart.trend.one", ("last", last), ("value", lastValue));
            return (only, ChartWords.Join(locale, only, gaps));
        }

        string change = Moved(chart, locale, present[0], present[^1]);
        string point = present[^1].Value == present[0].Value
            ? locale.Text("chart.trend.point.same", ("last", last), ("value", lastValue))
            : locale.Text("chart.trend.point", ("last", last), ("value", lastValue), ("change", Arrow(locale, present[0].Value, present[^1].Value)));
        return (point, ChartWords.Join(locale, change, Peak(chart, locale, present), gaps));
    }

    private static string Arrow(Locale locale, double from, double to) =>
        from > 0 ? locale.Text(to > from ? "chart.trend.up" : "chart.trend.down", ("share", Numerals.Percent(Math.Abs(to - from) / from)))
            : locale[to > from ? "chart.trend.up.plain" : "chart.trend.down.plain"];

    private static string Moved(Chart chart, Locale locale, (int At, double Value) first, (int At, double Value) last)
    {
        string from = Name(chart, locale, first.At), to = Name(chart, locale, last.At);
        string fromValue = ChartWords.Value(first.Value, chart, locale), toValue = ChartWords.Value(last.Value, chart, locale);
        double difference = last.Value - first.Value;
        if (difference == 0)
        {
            return locale.Text("chart.trend.same", ("from", from), ("to", to), ("value", toValue));
        }

        string by = ChartWords.Value(Math.Abs(difference), chart, locale);
        string key = difference > 0 ? "chart.trend.rose" : "chart.trend.fell";
        return first.Value > 0
            ? locale.Text(key + ".share", ("from", from), ("to", to), ("first", fromValue), ("last", toValue), ("by", by), ("share", Numerals.Percent(Math.Abs(difference) / first.Value)))
            : locale.Text(key, ("from", from), ("to", to), ("first", fromValue), ("last", toValue), ("by", by));
    }

    /// <summary>The greatest value, where it stands between the ends and alone.</summary>
    private static string Peak(Chart chart, Locale locale, List<(int At, double Value)> present)
    {
        double most = present.Max(item => item.Value);
        var tops = present.Where(item => item.Value == most).ToList();
        bool isBetween = tops.Count == 1 && most > present[0].Value && most > present[^1].Value;
        return isBetween
            ? locale.Text("chart.trend.peak", ("when", Name(chart, locale, tops[0].At)), ("value", ChartWords.Value(most, chart, locale)))
            : "";
    }

    private static string Name(Chart chart, Locale locale, int category) => chart.Categories[category].In(locale.Language.Code);
}
