using Hiraku.Site.Rendering;

namespace Hiraku.Site.Charts.Words;

/// <summary>The words of a population pyramid: the largest age group, and how many are 65 and older.</summary>
public static class PyramidWords
{
    public static ChartWords Of(Chart chart, Locale locale)
    {
        double[] ages = [.. Enumerable.Range(0, chart.Categories.Length).Select(i => chart.TotalOf(i) ?? 0)];
        double total = ages.Sum(), most = ages.Max();
        if (total <= 0)
        {
            string none = locale["chart.pyramid.none"];
            return new(none, none);
        }

        bool isClear = ages.Count(age => age == most) == 1;
        string largest = isClear
            ? locale.Text(
                "chart.pyramid.largest",
                ("age", chart.Categories[Array.IndexOf(ages, most)].In(locale.Language.Code)),
                ("value", ChartWords.Value(most, chart, locale)),
                ("share", Numerals.Percent(most / total)))
            : "";
        int old = Array.FindIndex([.. chart.Categories], category => category.Ja.StartsWith("65", StringComparison.Ordinal));
        string elderly = old < 0 ? "" : locale.Text("chart.pyramid.elderly", ("share", Numerals.Percent(ages.Skip(old).Sum() / total)));
        string sum = locale.Text("chart.pyramid.total", ("value", ChartWords.Value(total, chart, locale)));
        return new(elderly.Length > 0 ? elderly.TrimEnd('。', '.') : sum.TrimEnd('。', '.'), ChartWords.Join(locale, sum, largest, elderly));
    }
}
