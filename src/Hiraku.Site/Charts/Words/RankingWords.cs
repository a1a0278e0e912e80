using Hiraku.Site.Rendering;

namespace Hiraku.Site.Charts.Words;

/// <summary>The words of a ranking: who has the most, how much of the whole, who comes next.</summary>
public static class RankingWords
{
    public static ChartWords Of(Chart chart, Locale locale)
    {
        var ranked = Enumerable.Range(0, chart.Categories.Length)
            .Where(i => chart.Series[0].Values[i] is not null)
            .Select(i => (Name: chart.Categories[i].In(locale.Language.Code), Value: chart.Series[0].Values[i]!.Value))
            .OrderByDescending(item => item.Value)
            .ToList();
        int missing = chart.Categories.Length - ranked.Count;
        string rest = ChartWords.Join(locale, Missing(missing, locale), Uncounted(chart, locale));
        string most = ChartWords.Value(ranked[0].Value, chart, locale);
        if (ranked.Count == 1)
        {
            string only = locale.Text("chart.rank.one", ("name", ranked[0].Name), ("value", most));
            return new(only, ChartWords.Join(locale, only, rest));
        }

        if (ranked[^1].Value == ranked[0].Value)
        {
            string equal = locale.Text("chart.rank.equal", ("count", Numerals.Format(ranked.Count)), ("value", most));
            return new(equal, ChartWords.Join(locale, equal, rest));
        }

        var leaders = ranked.TakeWhile(item => item.Value == ranked[0].Value).Select(item => item.Name).ToList();
        return new(Point(leaders, most, locale), ChartWords.Join(locale, Sentence(chart, locale, ranked, leaders, most), rest));
    }

    private static string Point(List<string> leaders, string most, Locale locale) => leaders.Count switch
    {
        1 => locale.Text("chart.rank.point", ("name", leaders[0]), ("value", most)),
        <= 3 => locale.Text("chart.rank.point.tie", ("names", ChartWords.List(locale, leaders)), ("value", most)),
        _ => locale.Text("chart.rank.point.ties", ("count", Numerals.Format(leaders.Count)), ("value", most)),
    };

    private static string Sentence(Chart chart, Locale locale, List<(string Name, double Value)> ranked, List<string> leaders, string most)
    {
        if (leaders.Count > 1)
        {
            return leaders.Count <= 3
                ? locale.Text("chart.rank.tie", ("names", ChartWords.List(locale, leaders)), ("value", most))
                : locale.Text("chart.rank.ties", ("count", Numerals.Format(leaders.Count)), ("value", most));
        }

        double total = ranked.Sum(item => item.Value);
        bool hasShare = chart.IsAdditive && total > 0 && ranked[^1].Value >= 0;
        string first = hasShare
            ? locale.Text("chart.rank.first.share", ("name", leaders[0]), ("value", most), ("share", Numerals.Percent(ranked[0].Value / total)), ("total", ChartWords.Value(total, chart, locale)))
            : locale.Text("chart.rank.first", ("name", leaders[0]), ("value", most));
        bool clearSecond = ranked.Count == 2 || ranked[1].Value > ranked[2].Value;
        string second = clearSecond
            ? locale.Text(ranked.Count == 2 ? "chart.rank.other" : "chart.rank.second", ("name", ranked[1].Name), ("value", ChartWords.Value(ranked[1].Value, chart, locale)))
            : "";
        return ChartWords.Join(locale, first, second);
    }

    private static string Missing(int missing, Locale locale) =>
        missing == 0 ? "" : locale.Count("chart.rank.missing", missing);

    private static string Uncounted(Chart chart, Locale locale) =>
        chart.Uncounted == 0 ? "" : locale.Count("chart.rank.uncounted", chart.Uncounted, ("field", chart.CategoryName.In(locale.Language.Code)));
}
