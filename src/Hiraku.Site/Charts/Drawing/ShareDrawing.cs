using Hiraku.Site.Rendering;

namespace Hiraku.Site.Charts.Drawing;

/// <summary>Parts of a whole: one bar that is 100 %, and below it each part by name, value and share. A pie would hide the small ones.</summary>
public static class ShareDrawing
{
    private const double Bar = 48, Row = 32;

    public static Markup Draw(Chart chart, Locale locale, string id, string title, string description)
    {
        string[] names = BarDrawing.Names(chart, locale);
        double[] values = [.. Enumerable.Range(0, names.Length).Select(i => Math.Max(chart.Series[0].Values[i] ?? 0, 0))];
        double total = chart.Series[0].Values.OfType<double>().Where(value => value > 0).Sum();
        var svg = new SvgWriter(id, Bar + 12 + (names.Length * Row), title, description);
        double from = 0;
        for (int i = 0; i < names.Length; i++)
        {
            double share = total > 0 ? values[i] / total : 0;
            string label = locale.Text("chart.point.share", ("name", names[i]), ("value", ChartDrawing.Value(values[i], chart, locale)), ("share", Numerals.Percent(share)));
            svg.Rect(from, 0, share * 100, Bar, "part " + ChartDrawing.SeriesClass(i), label);
            from += share * 100;
            double top = Bar + 12 + (i * Row);
            svg.Rect(0, top + 6, 4.5, 16, "part " + ChartDrawing.SeriesClass(i));
            svg.Text(6.5, top + 20, Labels.Fit(names[i], 11), "label");
            svg.Text(78, top + 20, ChartDrawing.Figure(values[i], chart, locale), "value", Anchor.End);
            svg.Text(100, top + 20, Numerals.Percent(share), "value strong", Anchor.End);
        }

        return svg.Done();
    }
}
