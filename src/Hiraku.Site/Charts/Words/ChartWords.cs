using Hiraku.Site.Charts.Drawing;
using Hiraku.Site.Rendering;

namespace Hiraku.Site.Charts.Words;

/// <summary>What a chart says in words: its point in one line, and the sentence under it.</summary>
public sealed record ChartWords(string Point, string Sentence)
{
    /// <summary>Computed from the numbers alone; says less rather than something that zero, one, missing or equal values would make false.</summary>
    public static ChartWords Of(Chart chart, Locale locale)
    {
        if (chart.IsEmpty)
        {
            return new(locale["chart.empty"], locale["chart.empty"]);
        }

        return chart.Kind switch
        {
            ChartKind.Line or ChartKind.Area => TrendWords.Of(chart, locale),
            ChartKind.Bar when chart.IsTime => TrendWords.Of(chart, locale),
            ChartKind.Multiples => TrendWords.OfMany(chart, locale),
            ChartKind.Pyramid => PyramidWords.Of(chart, locale),
            ChartKind.GroupedBar or ChartKind.StackedBar => SeriesWords.Of(chart, locale),
            ChartKind.Calendar => CalendarWords.Of(chart, locale),
            ChartKind.Bar or ChartKind.Share => RankingWords.Of(chart, locale),
            _ => throw new InvalidOperationException($"No words for {chart.Kind}."),
        };
    }

    /// <summary>A value as a sentence says it. An amount of money that is rounded says so.</summary>
    public static string Value(double value, Chart chart, Locale locale) => Money.Say(value, chart.Unit, locale.Language) switch
    {
        null => ChartDrawing.Quantity(value, chart.Unit.In(locale.Language.Code), locale.Language),
        (string amount, true) => amount,
        (string amount, false) => locale.Text("chart.about", ("value", amount)),
    };

    /// <summary>Sentences one after the other, as the language joins them.</summary>
    public static string Join(Locale locale, params IEnumerable<string> sentences) =>
        string.Join(locale.Language.IsEnglish ? " " : "", sentences.Where(sentence => sentence.Length > 0));

    /// <summary>Names in a row: A、B、C or A, B and C.</summary>
    public static string List(Locale locale, IReadOnlyList<string> names) => names.Count switch
    {
        0 => "",
        1 => names[0],
        _ when locale.Language.IsEnglish => string.Join(", ", names.SkipLast(1)) + " and " + names[^1],
        _ => string.Join('、', names),
    };
}
