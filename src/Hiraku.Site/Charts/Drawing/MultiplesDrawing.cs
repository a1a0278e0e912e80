using Hiraku.Site.Rendering;

namespace Hiraku.Site.Charts.Drawing;

/// <summary>Small charts of the same measure side by side, one to a series, all on one scale so that they can be compared.</summary>
public static class MultiplesDrawing
{
    private const double Height = 96, Top = 10, Bottom = 70;

    public static Markup Draw(Chart chart, Locale locale, string id, string title, string description)
    {
        var html = new MarkupWriter();
        html.Raw("<div class=\"multiples\" role=\"group\"").Attribute("aria-label", title).Raw(">");
        Scale y = Scale.WithZero(chart.Series.SelectMany(series => series.Values), Bottom, Top);
        for (int s = 0; s < Math.Min(chart.Series.Length, chart.Shown); s++)
        {
            string name = chart.Series[s].Name.In(locale.Language.Code);
            html.Raw("<div class=\"multiple\">").Element("p", name, "multiple-name").Raw(One(chart, locale, y, s, $"{id}-{s}", name)).Raw("</div>");
        }

        return html.Raw("</div>").Done();
    }

    private static Markup One(Chart chart, Locale locale, Scale y, int series, string id, string name)
    {
        var values = chart.Series[series].Values;
        string description = locale.Text(
            "chart.multiple",
            ("first", ChartDrawing.Value(values.FirstOrDefault(value => value is not null), chart, locale)),
            ("last", ChartDrawing.Value(values.LastOrDefault(value => value is not null), chart, locale)));
        var svg = new SvgWriter(id, Height, name, description, "plot small");
        svg.Line(0, y.At(0), 100, y.At(0), "zero");
        svg.Path(2, Top, 70, Bottom - Top, LineDrawing.PathOf(values, y, Top), "line s1");
        for (int i = 0; i < values.Length; i++)
        {
            if (values[i] is double value)
            {
                double x = values.Length < 2 ? 37 : 2 + (i * 70.0 / (values.Length - 1));
                svg.Circle(x, y.At(value), i == values.Length - 1 ? 4 : 2.5, "dot s1", GroupedDrawing.Spoken(chart, locale, i, series));
            }
        }

        if (values.Length > 0 && values[^1] is double last)
        {
            svg.Text(72, y.At(last) + 5, ChartDrawing.Figure(last, chart, locale), "value", shift: 8);
        }

        svg.Text(2, Height - 8, Labels.Times(chart, locale)[0], "tick");
        svg.Text(72, Height - 8, Labels.Times(chart, locale)[^1], "tick", Anchor.Middle);
        return svg.Done();
    }
}
