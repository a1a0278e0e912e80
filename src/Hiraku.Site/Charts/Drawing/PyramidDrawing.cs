using Hiraku.Site.Rendering;

namespace Hiraku.Site.Charts.Drawing;

/// <summary>A population pyramid: the first series to the left, the second to the right, ages in the middle, the oldest on top.</summary>
public static class PyramidDrawing
{
    private const double Row = 22, Head = 30, MiddleLeft = 40, MiddleRight = 60;

    public static Markup Draw(Chart chart, Locale locale, string id, string title, string description)
    {
        int count = chart.Categories.Length;
        double most = chart.Series.SelectMany(series => series.Values).OfType<double>().DefaultIfEmpty(0).Max();
        var right = new Scale(0, most, 0, 100 - MiddleRight);
        var svg = new SvgWriter(id, Head + (count * Row) + 26, title, description);
        svg.Text(MiddleLeft, 18, chart.Series[0].Name.In(locale.Language.Code), "label strong", Anchor.End);
        svg.Text(MiddleRight, 18, chart.Series[1].Name.In(locale.Language.Code), "label strong");
        Ticks(svg, right, most, Head + (count * Row));
        for (int i = 0; i < count; i++)
        {
            double top = Head + ((count - 1 - i) * Row);
            Side(svg, chart, locale, right, i, 0, top);
            Side(svg, chart, locale, right, i, 1, top);
            svg.Text(50, top + 15, chart.Categories[i].In(locale.Language.Code), "tick", Anchor.Middle);
        }

        return svg.Done();
    }

    private static void Side(SvgWriter svg, Chart chart, Locale locale, Scale scale, int category, int series, double top)
    {
        if (chart.Series[series].Values[category] is not double value)
        {
            return;
        }

        double width = scale.At(Math.Max(value, 0));
        string label = GroupedDrawing.Spoken(chart, locale, category, series);
        svg.Rect(series == 0 ? MiddleLeft - width : MiddleRight, top + 2, width, Row - 4, "part " + ChartDrawing.SeriesClass(series), label);
    }

    private static void Ticks(SvgWriter svg, Scale scale, double most, double bottom)
    {
        double tick = Scale.Ticks(0, most, 2).LastOrDefault(value => value <= most);
        foreach (double value in tick > 0 ? new[] { 0, tick } : [0.0])
        {
            double offset = scale.At(value);
            string cssClass = value == 0 ? "zero" : "grid";
            svg.Line(MiddleLeft - offset, Head, MiddleLeft - offset, bottom, cssClass);
            svg.Line(MiddleRight + offset, Head, MiddleRight + offset, bottom, cssClass);
            svg.Text(MiddleLeft - offset, bottom + 18, Numerals.Format(value), "tick", value == 0 ? Anchor.End : Anchor.Middle);
            svg.Text(MiddleRight + offset, bottom + 18, Numerals.Format(value), "tick", value == 0 ? Anchor.Start : Anchor.Middle);
        }
    }
}
