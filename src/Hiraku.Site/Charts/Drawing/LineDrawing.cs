using System.Globalization;
using System.Text;
using Hiraku.Site.Rendering;

namespace Hiraku.Site.Charts.Drawing;

/// <summary>Lines and areas over time: round values on quiet lines, the last value of each series written at its end, gaps where values are missing.</summary>
public static class LineDrawing
{
    private const double Height = 280, Top = 24, Bottom = 244, Left = 17, Right = 80;

    public static Markup Draw(Chart chart, Locale locale, string id, string title, string description)
    {
        var values = chart.Series.SelectMany(series => series.Values).OfType<double>().DefaultIfEmpty(0).ToArray();
        bool fromZero = StartsAtZero(chart);
        var ticks = Scale.Ticks(fromZero ? Math.Min(0, values.Min()) : values.Min(), values.Max() > values.Min() || !fromZero ? Math.Max(values.Max(), 0) : Math.Max(values.Max(), 1), 4);
        var y = new Scale(ticks[0], ticks[^1] > ticks[0] ? ticks[^1] : ticks[0] + 1, Bottom, Top);
        var svg = new SvgWriter(id, Height, title, description);
        foreach (double tick in ticks)
        {
            svg.Line(0, y.At(tick), 100, y.At(tick), tick == 0 ? "zero" : "grid");
            svg.Text(0, y.At(tick) - 4, ChartDrawing.Figure(tick, chart, locale), "tick");
        }

        TimeLabels(svg, Labels.Times(chart, locale), Height - 12);
        for (int s = 0; s < chart.Series.Length; s++)
        {
            Series(svg, chart, locale, y, s);
        }

        EndValues(svg, chart, locale, y);
        return svg.Done();
    }

    /// <summary>An area must start at zero; a line may start higher where all its values are close together, and then the page says so.</summary>
    public static bool StartsAtZero(Chart chart)
    {
        var values = chart.Series.SelectMany(series => series.Values).OfType<double>().DefaultIfEmpty(0).ToArray();
        return chart.Kind == ChartKind.Area || values.Min() <= 0 || values.Max() == values.Min() || values.Max() - values.Min() > values.Min() * 0.4;
    }

    public static double X(int place, int count) => count < 2 ? Right / 2 : Left + (place * (Right - Left) / (count - 1.0));

    /// <summary>The first, the last and as many between as fit a phone.</summary>
    public static void TimeLabels(SvgWriter svg, string[] names, double y)
    {
        int every = Math.Max(1, (int)Math.Ceiling((names.Length - 1) / 4.0));
        for (int i = 0; i < names.Length; i++)
        {
            bool last = i == names.Length - 1;
            if (last || (i % every == 0 && names.Length - 1 - i >= every))
            {
                svg.Text(X(i, names.Length), y, names[i], "tick", Anchor.Middle);
            }
        }
    }

    /// <summary>A path of 1000 units across; a missing value interrupts it.</summary>
    public static string PathOf(IReadOnlyList<double?> values, Scale y, double top)
    {
        var path = new StringBuilder();
        bool pen = false;
        for (int i = 0; i < values.Count; i++)
        {
            if (values[i] is double value)
            {
                double x = values.Count < 2 ? 500 : i * 1000.0 / (values.Count - 1);
                path.Append(CultureInfo.InvariantCulture, $"{(pen ? 'L' : 'M')}{MarkupWriter.Round(x)} {MarkupWriter.Round(y.At(value) - top)}");
            }

            pen = values[i] is not null;
        }

        return path.ToString();
    }

    private static void Series(SvgWriter svg, Chart chart, Locale locale, Scale y, int series)
    {
        var values = chart.Series[series].Values;
        string color = ChartDrawing.SeriesClass(series);
        double left = X(0, values.Length), width = values.Length < 2 ? 0 : Right - Left;
        string line = PathOf(values, y, Top);
        if (chart.Kind == ChartKind.Area && values.Length > 1 && values.All(value => value is not null))
        {
            double ground = y.At(0) - Top;
            svg.Path(left, Top, width, Bottom - Top, $"{line}L1000 {MarkupWriter.Round(ground)}L0 {MarkupWriter.Round(ground)}Z", "area " + color);
        }

        if (values.Length > 1)
        {
            svg.Path(left, Top, width, Bottom - Top, line, "line " + color);
        }

        for (int i = 0; i < values.Length; i++)
        {
            if (values[i] is double value)
            {
                string label = chart.Series.Length > 1 ? GroupedDrawing.Spoken(chart, locale, i, series) : Spoken(chart, locale, i);
                svg.Circle(X(i, values.Length), y.At(value), values.Length <= 40 ? 4 : 2, "dot " + color, label);
            }
        }
    }

    private static string Spoken(Chart chart, Locale locale, int category) => locale.Text(
        "chart.point",
        ("name", chart.Categories[category].In(locale.Language.Code)),
        ("value", ChartDrawing.Value(chart.Series[0].Values[category], chart, locale)));

    /// <summary>Each series' last value at its own height, pushed apart where they would overlap.</summary>
    private static void EndValues(SvgWriter svg, Chart chart, Locale locale, Scale y)
    {
        double lowest = double.NegativeInfinity;
        foreach (var (value, place, count) in chart.Series
            .Select(series => (Last: Array.FindLastIndex([.. series.Values], item => item is not null), series.Values))
            .Where(end => end.Last >= 0)
            .Select(end => (end.Values[end.Last]!.Value, end.Last, end.Values.Length))
            .OrderBy(end => y.At(end.Value)))
        {
            double at = Math.Max(y.At(value) + 5, lowest + 17);
            lowest = at;
            svg.Text(X(place, count), at, ChartDrawing.Figure(value, chart, locale), "value", shift: 10);
        }
    }
}
