using Hiraku.Site.Rendering;

namespace Hiraku.Site.Charts.Words;

/// <summary>The words of bars with several series: the largest single value, and for parts of a whole the largest sum and the largest part.</summary>
public static class SeriesWords
{
    public static ChartWords Of(Chart chart, Locale locale)
    {
        if (chart.Kind == ChartKind.StackedBar && !chart.IsTime)
        {
            var sums = chart with { Kind = ChartKind.Bar, Series = [new ChartSeries(chart.Subject, [.. Enumerable.Range(0, chart.Categories.Length).Select(chart.TotalOf)])] };
            ChartWords ranking = RankingWords.Of(sums, locale);
            return new(ranking.Point, ChartWords.Join(locale, ranking.Sentence, LargestPart(chart, locale)));
        }

        if (chart.IsTime)
        {
            return TrendWords.Of(chart, locale);
        }

        var marks = (from category in Enumerable.Range(0, chart.Categories.Length)
                     from series in chart.Series
                     where series.Values[category] is not null
                     select (Name: chart.Categories[category].In(locale.Language.Code), Series: series.Name.In(locale.Language.Code), Value: series.Values[category]!.Value)).ToList();
        double most = marks.Max(mark => mark.Value);
        var tops = marks.Where(mark => mark.Value == most).ToList();
        string value = ChartWords.Value(most, chart, locale);
        string point = tops.Count == 1
            ? locale.Text("chart.series.top", ("name", tops[0].Name), ("series", tops[0].Series), ("value", value))
            : locale.Text("chart.series.tie", ("count", Numerals.Format(tops.Count)), ("value", value));
        return new(point, ChartWords.Join(locale, point, LargestPart(chart, locale), Sums(chart, locale)));
    }

    /// <summary>Measures beside each other: what each comes to in all; nothing where a value is missing.</summary>
    private static string Sums(Chart chart, Locale locale)
    {
        if (chart.IsAdditive || chart.Categories.Length < 2 || chart.Series.Any(series => series.Values.Any(value => value is null)))
        {
            return "";
        }

        var sums = chart.Series.Select(series => locale.Text("chart.series.sum", ("series", series.Name.In(locale.Language.Code)), ("value", ChartWords.Value(series.Values.Sum()!.Value, chart, locale))));
        return locale.Text("chart.series.sums", ("sums", string.Join(locale["list.separator"], sums)));
    }

    private static string LargestPart(Chart chart, Locale locale)
    {
        if (!chart.IsAdditive || chart.Series.Length < 2)
        {
            return "";
        }

        var parts = chart.Series
            .Select(series => (Name: series.Name.In(locale.Language.Code), Sum: series.Values.OfType<double>().Sum()))
            .OrderByDescending(part => part.Sum)
            .ToList();
        double total = parts.Sum(part => part.Sum);
        bool isClear = total > 0 && parts[^1].Sum >= 0 && parts[0].Sum > parts[1].Sum;
        return isClear ? locale.Text("chart.series.part", ("name", parts[0].Name), ("share", Numerals.Percent(parts[0].Sum / total))) : "";
    }
}
