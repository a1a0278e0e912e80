using Hiraku.Site.Rendering;

namespace Hiraku.Site.Charts.Drawing;

/// <summary>Draws a chart as SVG, whatever its kind, with one grammar: direct labels, few lines, one colour unless there are series.</summary>
public static class ChartDrawing
{
    /// <param name="id">Unique on the page.</param>
    /// <param name="title">The chart's point, for those who hear it.</param>
    /// <param name="description">The sentence written from the data.</param>
    public static Markup Draw(Chart chart, Locale locale, string id, string title, string description) => chart.Kind switch
    {
        ChartKind.Bar => BarDrawing.Draw(chart, locale, id, title, description),
        ChartKind.GroupedBar => GroupedDrawing.Draw(chart, locale, id, title, description),
        ChartKind.StackedBar => StackedDrawing.Draw(chart, locale, id, title, description),
        ChartKind.Line or ChartKind.Area => LineDrawing.Draw(chart, locale, id, title, description),
        ChartKind.Pyramid => PyramidDrawing.Draw(chart, locale, id, title, description),
        ChartKind.Share => ShareDrawing.Draw(chart, locale, id, title, description),
        ChartKind.Multiples => MultiplesDrawing.Draw(chart, locale, id, title, description),
        ChartKind.Calendar => CalendarDrawing.Draw(chart, locale, id, title, description),
        _ => throw new InvalidOperationException($"No drawing for {chart.Kind}."),
    };

    /// <summary>A value with its unit, as a mark's label says it.</summary>
    public static string Value(double? value, Chart chart, Locale locale) => value is double number
        ? Quantity(number, chart.Unit.In(locale.Language.Code), locale.Language)
        : locale["chart.missing"];

    public static string Quantity(double number, string unit, Language language) =>
        Numerals.Format(number) + (language.IsEnglish && unit.Length > 0 ? " " : "") + unit;

    /// <summary>A value as it stands beside its mark and on an axis: short, the unit said once for the chart.</summary>
    public static string Figure(double number, Chart chart, Locale locale) =>
        Money.Say(number, chart.Unit, locale.Language)?.Text ?? Numerals.Format(number);

    /// <summary>The class that gives a series its colour and pattern.</summary>
    public static string SeriesClass(int series) => "s" + (char)('1' + (series % 6));
}
