using Hiraku.Site.Rendering;

namespace Hiraku.Site.Charts.Drawing;

/// <summary>Horizontal bars side by side: one group to a category, one thin bar to a series.</summary>
public static class GroupedDrawing
{
    private const double Bar = 16;
    private const double Head = 24;

    public static Markup Draw(Chart chart, Locale locale, string id, string title, string description)
    {
        string[] names = BarDrawing.Names(chart, locale);
        double group = Head + (chart.Series.Length * (Bar + 3)) + 12;
        Scale scale = Scale.WithZero(chart.Series.SelectMany(series => series.Values.Take(names.Length)), 0, 80);
        var svg = new SvgWriter(id, (names.Length * group) + 4, title, description);
        for (int i = 0; i < names.Length; i++)
        {
            double top = i * group;
            svg.Text(0, top + 16, Labels.Fit(names[i], 20), "label");
            for (int s = 0; s < chart.Series.Length; s++)
            {
                Mark(svg, chart, locale, scale, i, s, top + Head + (s * (Bar + 3)));
            }
        }

        svg.Line(scale.At(0), 0, scale.At(0), names.Length * group, "zero");
        return svg.Done();
    }

    /// <summary>One value of one series, as a pointer or a screen reader tells it.</summary>
    public static string Spoken(Chart chart, Locale locale, int category, int series) => locale.Text(
        "chart.point.series",
        ("name", chart.Categories[category].In(locale.Language.Code)),
        ("series", chart.Series[series].Name.In(locale.Language.Code)),
        ("value", ChartDrawing.Value(chart.Series[series].Values[category], chart, locale)));

    private static void Mark(SvgWriter svg, Chart chart, Locale locale, Scale scale, int category, int series, double top)
    {
        double? value = chart.Series[series].Values[category];
        double from = scale.At(Math.Min(value ?? 0, 0)), to = scale.At(Math.Max(value ?? 0, 0));
        if (value is not null)
        {
            svg.Rect(from, top, to - from, Bar, "part " + ChartDrawing.SeriesClass(series), Spoken(chart, locale, category, series));
        }

        svg.Text(to, top + 13, value is double number ? ChartDrawing.Figure(number, chart, locale) : locale["chart.missing"], "value small", shift: 5);
    }
}
