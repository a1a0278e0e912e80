using Hiraku.Site.Rendering;

namespace Hiraku.Site.Charts.Drawing;

/// <summary>Horizontal bars made of parts: one bar to a category, one part to a series, the sum after it.</summary>
public static class StackedDrawing
{
    private const double Row = 52;

    public static Markup Draw(Chart chart, Locale locale, string id, string title, string description)
    {
        string[] names = BarDrawing.Names(chart, locale);
        var scale = new Scale(0, Enumerable.Range(0, names.Length).Select(i => Sum(chart, i)).DefaultIfEmpty(0).Max(), 0, 80);
        var svg = new SvgWriter(id, (names.Length * Row) + 4, title, description);
        for (int i = 0; i < names.Length; i++)
        {
            double top = i * Row;
            svg.Text(0, top + 16, Labels.Fit(names[i], 20), "label");
            double from = 0;
            for (int s = 0; s < chart.Series.Length; s++)
            {
                if (chart.Series[s].Values[i] is double value && value > 0)
                {
                    double width = scale.At(value) - scale.At(0);
                    svg.Rect(from, top + 22, width, 24, "part " + ChartDrawing.SeriesClass(s), GroupedDrawing.Spoken(chart, locale, i, s));
                    from += width;
                }
            }

            svg.Text(from, top + 39, chart.TotalOf(i) is double total ? ChartDrawing.Figure(total, chart, locale) : locale["chart.missing"], "value", shift: 6);
        }

        svg.Line(0, 0, 0, names.Length * Row, "zero");
        return svg.Done();
    }

    private static double Sum(Chart chart, int category) =>
        chart.Series.Sum(series => Math.Max(series.Values[category] ?? 0, 0));
}
