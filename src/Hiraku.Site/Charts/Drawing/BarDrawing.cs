using Hiraku.Site.Rendering;

namespace Hiraku.Site.Charts.Drawing;

/// <summary>Horizontal bars, one to a category: the name before or above the bar, the value after it.</summary>
public static class BarDrawing
{
    private const double ValueRoom = 16;

    public static Markup Draw(Chart chart, Locale locale, string id, string title, string description)
    {
        string[] names = Names(chart, locale);
        bool above = names.Length > 0 && names.Max(Labels.Width) > 7;
        double row = above ? 48 : 34;
        double left = above ? 0 : Math.Min(34, 4 + (names.Select(Labels.Width).DefaultIfEmpty(0).Max() * 4.6));
        var values = chart.Series.IsEmpty ? [] : chart.Series[0].Values.Take(names.Length).ToArray();
        Scale scale = Scale.WithZero(values, left, 100 - ValueRoom);
        var svg = new SvgWriter(id, (names.Length * row) + 4, title, description);
        for (int i = 0; i < names.Length; i++)
        {
            double top = i * row;
            double bar = above ? top + 22 : top + 5;
            svg.Text(0, above ? top + 16 : top + 22, Labels.Fit(names[i], above ? 20 : 8), "label");
            Bar(svg, scale, values[i], bar, "bar s1", Spoken(chart, locale, i));
            double end = scale.At(Math.Max(values[i] ?? 0, 0));
            svg.Text(end, bar + 17, values[i] is double value ? ChartDrawing.Figure(value, chart, locale) : locale["chart.missing"], values[i] is null ? "value missing" : "value", shift: 6);
        }

        svg.Line(scale.At(0), 0, scale.At(0), names.Length * row, "zero");
        return svg.Done();
    }

    public static string[] Names(Chart chart, Locale locale) =>
        [.. chart.Categories.Take(chart.ShownCount).Select(category => category.In(locale.Language.Code))];

    private static void Bar(SvgWriter svg, Scale scale, double? value, double top, string cssClass, string label)
    {
        if (value is not double number)
        {
            return;
        }

        double from = scale.At(Math.Min(number, 0)), to = scale.At(Math.Max(number, 0));
        svg.Rect(from, top, to - from, 24, cssClass, label);
    }

    private static string Spoken(Chart chart, Locale locale, int category) => locale.Text(
        "chart.point",
        ("name", chart.Categories[category].In(locale.Language.Code)),
        ("value", ChartDrawing.Value(chart.Series[0].Values[category], chart, locale)));
}
