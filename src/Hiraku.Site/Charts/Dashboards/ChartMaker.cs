using System.Collections.Immutable;
using Hiraku.Model;
using Hiraku.Site.Data;

namespace Hiraku.Site.Charts.Dashboards;

/// <summary>Makes charts of a table: rankings, rows over time, series by category. Used by the automatic dashboards and by <c>dashboard:</c> alike.</summary>
public static class ChartMaker
{
    public const int UsualTop = 15;
    public const int MostSeries = 6;

    private static readonly LocalizedText Rows = new("件", "rows");

    public static Chart Ranking(
        PublishedTable table, ChartKind kind, string key, LocalizedText subject, PublishedColumn group, PublishedColumn? measure, int top = UsualTop,
        Func<string, string>? name = null, Func<int, bool>? rows = null)
    {
        var groups = Grouping.By(table, group, measure, rows, name).Ranked();
        return kind == ChartKind.Share ? Folded(Of(groups)) : Of(groups);

        Chart Of(Grouping.Groups from) => new(kind, key, subject)
        {
            Unit = UnitOf(measure),
            CategoryName = group.Field.Label,
            Categories = [.. from.Names.Select(value => Grouping.Label(group.Field, value))],
            Series = [new ChartSeries(measure?.Field.Label ?? new("件数", "Count"), from.Values)],
            IsAdditive = true,
            Shown = top,
            Uncounted = from.Uncounted,
        };
    }

    /// <summary>Totals over time, in one line or one for each of the largest values of <paramref name="series"/>.</summary>
    public static Chart OverTime(
        PublishedTable table, ChartKind kind, string key, LocalizedText subject, PublishedColumn time, ImmutableArray<PublishedColumn> measures,
        PublishedColumn? series = null, Func<int, bool>? rows = null, int most = MostSeries)
    {
        var times = Grouping.By(table, time, null, rows).InOrder();
        var lines = series is not null
            ? Split(table, time, measures.FirstOrDefault(), series, times.Names, rows, most, isWhole: kind == ChartKind.StackedBar)
            : measures.IsEmpty
                ? [new ChartSeries(new("件数", "Count"), times.Values)]
                : [.. measures.Select(measure => new ChartSeries(measure.Field.Label, Along(times.Names, Grouping.By(table, time, measure, rows))))];
        return new Chart(kind, key, subject)
        {
            Unit = UnitOf(measures.FirstOrDefault()),
            CategoryName = time.Field.Label,
            Categories = [.. times.Names.Select(value => Grouping.Label(time.Field, value))],
            Series = lines,
            Moments = times.Names,
            IsTime = true,
            IsAdditive = true,
        };
    }

    /// <summary>Bars with a series for each measure, or for each of the largest values of <paramref name="series"/>.</summary>
    public static Chart ByCategory(
        PublishedTable table, ChartKind kind, string key, LocalizedText subject, PublishedColumn group, ImmutableArray<PublishedColumn> measures,
        PublishedColumn? series, int top = UsualTop, Func<int, bool>? rows = null)
    {
        var whole = Grouping.By(table, group, measures.FirstOrDefault(), rows).Ranked();
        var parts = series is not null
            ? Split(table, group, measures.FirstOrDefault(), series, whole.Names, rows, MostSeries, isWhole: kind == ChartKind.StackedBar)
            : [.. measures.Select(measure => new ChartSeries(measure.Field.Label, Along(whole.Names, Grouping.By(table, group, measure, rows))))];
        return new Chart(kind, key, subject)
        {
            Unit = UnitOf(measures.FirstOrDefault()),
            CategoryName = group.Field.Label,
            Categories = [.. whole.Names.Select(value => Grouping.Label(group.Field, value))],
            Series = parts,
            IsAdditive = series is not null,
            Shown = top,
            Uncounted = whole.Uncounted,
        };
    }

    /// <summary>Where a share would have too many parts, the small ones become one.</summary>
    private static Chart Folded(Chart chart)
    {
        if (chart.Categories.Length <= MostSeries)
        {
            return chart;
        }

        const int Kept = MostSeries - 1;
        double rest = chart.Series[0].Values.Skip(Kept).OfType<double>().Sum();
        return chart with
        {
            Categories = [.. chart.Categories.Take(Kept), new LocalizedText("その他", "Other")],
            Series = [chart.Series[0] with { Values = [.. chart.Series[0].Values.Take(Kept), rest] }],
        };
    }

    private static LocalizedText UnitOf(PublishedColumn? measure) =>
        measure is null ? Rows : measure.Field.Unit is string unit ? Units.Of(unit) : LocalizedText.Empty;

    private static ImmutableArray<double?> Along(ImmutableArray<string> names, Grouping.Groups groups)
    {
        var values = new Dictionary<string, double?>(StringComparer.Ordinal);
        for (int i = 0; i < groups.Names.Length; i++)
        {
            values[groups.Names[i]] = groups.Values[i];
        }

        return [.. names.Select(name => values.GetValueOrDefault(name))];
    }

    /// <summary>A series for each of the largest values. Where the parts must add up, the small ones become one, and so do rows without a value.</summary>
    private static ImmutableArray<ChartSeries> Split(
        PublishedTable table, PublishedColumn group, PublishedColumn? measure, PublishedColumn series, ImmutableArray<string> names, Func<int, bool>? rows, int most, bool isWhole)
    {
        var all = Grouping.By(table, series, measure, rows).Ranked();
        bool hasRest = isWhole && (all.Names.Length > most || all.Uncounted > 0);
        var own = all.Names.Take(hasRest ? most - 1 : most).ToList();
        var parts = own.Select(value => new ChartSeries(
            Grouping.Label(series.Field, value),
            Along(names, Grouping.By(table, group, measure, row => rows?.Invoke(row) != false && series.TextAt(row) == value)))).ToList();
        if (hasRest)
        {
            var kept = own.ToHashSet(StringComparer.Ordinal);
            parts.Add(new ChartSeries(
                new("その他", "Other"),
                Along(names, Grouping.By(table, group, measure, row => rows?.Invoke(row) != false && (series.TextAt(row) is not string value || !kept.Contains(value))))));
        }

        return [.. parts];
    }
}
