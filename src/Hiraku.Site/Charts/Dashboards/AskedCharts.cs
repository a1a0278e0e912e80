using System.Collections.Immutable;
using System.Globalization;
using Hiraku.Model;
using Hiraku.Model.Datasets;
using Hiraku.Model.Diagnostics;
using Hiraku.Site.Data;

namespace Hiraku.Site.Charts.Dashboards;

/// <summary>Charts that <c>dashboard:</c> in dataset.yml asks for; what cannot be drawn is reported with its line.</summary>
public sealed class AskedCharts
{
    private readonly string file;
    private readonly PublishedTable table;
    private readonly DiagnosticBag bag;

    private AskedCharts(Dataset dataset, PublishedTable table, DiagnosticBag bag)
    {
        file = $"datasets/{dataset.Id}/dataset.yml";
        this.table = table;
        this.bag = bag;
    }

    public static ImmutableArray<Chart> Of(Dataset dataset, PublishedTable table, DiagnosticBag bag)
    {
        var asked = new AskedCharts(dataset, table, bag);
        return [.. dataset.Dashboard.Where(spec => spec.Chart != "map").Select((spec, i) => asked.Make(spec, i + 1)).OfType<Chart>()];
    }

    private Chart? Make(ChartSpec spec, int number)
    {
        if (KindOf(spec.Chart) is not ChartKind kind)
        {
            bag.Add(SiteRules.UnknownChart(file, spec.Line, spec.Chart));
            return null;
        }

        if (kind == ChartKind.Pyramid)
        {
            return Pyramid(spec);
        }

        if (spec.Group is null)
        {
            bag.Add(SiteRules.ChartLacks(file, spec.Line, spec.Chart, "group"));
            return null;
        }

        var names = spec.Measures.IsEmpty ? spec.Measure == "count" ? [] : ImmutableArray.Create(spec.Measure) : spec.Measures;
        PublishedColumn?[] found = [Find(spec, spec.Group), spec.Series is null ? null : Find(spec, spec.Series), .. names.Select(name => FindNumber(spec, name))];
        bool isWhole = found[0] is not null && (spec.Series is null || found[1] is not null) && found.Skip(2).All(column => column is not null) && spec.Only.All(only => Find(spec, only.Key) is not null);
        return isWhole ? Draw(spec, kind, "custom-" + number.ToString(CultureInfo.InvariantCulture), found[0]!, found[1], [.. found.Skip(2).OfType<PublishedColumn>()]) : null;
    }

    private Chart Draw(ChartSpec spec, ChartKind kind, string key, PublishedColumn group, PublishedColumn? series, ImmutableArray<PublishedColumn> measures)
    {
        LocalizedText subject = spec.Title ?? Subject(group, measures);
        int top = spec.Top ?? (kind == ChartKind.Share ? ChartMaker.MostSeries : ChartMaker.UsualTop);
        bool isTime = Grouping.IsTime(group.Field);
        Func<int, bool>? rows = RowsOf(spec);
        Chart chart = kind switch
        {
            ChartKind.Line or ChartKind.Area or ChartKind.Multiples => ChartMaker.OverTime(table, kind, key, subject, group, measures, series, rows, most: kind == ChartKind.Multiples ? 12 : ChartMaker.MostSeries),
            ChartKind.Calendar => ChartMaker.OverTime(table, kind, key, subject, group, measures, rows: rows) with { Categories = [.. Grouping.By(table, group, null, rows).InOrder().Names.Select(LocalizedText.Same)] },
            ChartKind.GroupedBar or ChartKind.StackedBar when isTime => ChartMaker.OverTime(table, kind, key, subject, group, measures, series, rows),
            ChartKind.GroupedBar or ChartKind.StackedBar => ChartMaker.ByCategory(table, kind, key, subject, group, measures, series, top, rows),
            ChartKind.Bar when isTime => ChartMaker.OverTime(table, kind, key, subject, group, [.. measures.Take(1)], rows: rows),
            _ => ChartMaker.Ranking(table, kind, key, subject, group, measures.FirstOrDefault(), top, rows: rows),
        };
        return Short(spec.Unit is null ? chart : chart with { Unit = Units.Of(spec.Unit) });
    }

    /// <summary>The chart says its unit once, so its series need not: 決算額（千円） is 決算額.</summary>
    private static Chart Short(Chart chart) => chart.Unit.Ja.Length == 0 ? chart : chart with
    {
        Series = [.. chart.Series.Select(series => series with { Name = new(Without(series.Name.Ja, chart.Unit.Ja), Without(series.Name.En, chart.Unit.Ja)) })],
    };

    private static string Without(string name, string unit) => name.EndsWith($"（{unit}）", StringComparison.Ordinal) ? name[..^(unit.Length + 2)] : name;

    /// <summary>The rows that <c>only:</c> leaves; null for all.</summary>
    private Func<int, bool>? RowsOf(ChartSpec spec)
    {
        if (spec.Only.IsEmpty)
        {
            return null;
        }

        var wanted = spec.Only.Select(only => (Column: table.Column(only.Key)!, Value: only.Value == ChartSpec.Latest ? Last(table.Column(only.Key)!) : only.Value)).ToList();
        return row => wanted.TrueForAll(only => only.Column.TextAt(row) == only.Value);
    }

    private string? Last(PublishedColumn column) =>
        Enumerable.Range(0, table.RowCount).Select(column.TextAt).Max(StringComparer.Ordinal);

    private Chart? Pyramid(ChartSpec spec)
    {
        Chart? chart = PopulationDashboard.Of(table).FirstOrDefault(own => own.Kind == ChartKind.Pyramid);
        if (chart is null)
        {
            bag.Add(SiteRules.ChartLacks(file, spec.Line, spec.Chart, "0-4歳の男性 … 85歳以上の女性"));
        }

        return chart is null || spec.Title is null ? chart : chart with { Subject = spec.Title };
    }

    private PublishedColumn? Find(ChartSpec spec, string name)
    {
        PublishedColumn? column = table.Column(name);
        if (column is null)
        {
            bag.Add(SiteRules.ChartField(file, spec.Line, name));
        }

        return column;
    }

    private PublishedColumn? FindNumber(ChartSpec spec, string name)
    {
        PublishedColumn? column = Find(spec, name);
        if (column is { IsNumeric: false })
        {
            bag.Add(SiteRules.ChartLacks(file, spec.Line, spec.Chart, name + ": number"));
            return null;
        }

        return column;
    }

    private static LocalizedText Subject(PublishedColumn group, ImmutableArray<PublishedColumn> measures) => measures.IsEmpty
        ? new($"{group.Field.Label.Ja}別の件数", $"Count by {group.Field.Label.En}")
        : new($"{group.Field.Label.Ja}別の{measures[0].Field.Label.Ja}", $"{measures[0].Field.Label.En} by {group.Field.Label.En}");

    private static ChartKind? KindOf(string chart) => chart switch
    {
        "bar" => ChartKind.Bar,
        "grouped" or "grouped-bar" => ChartKind.GroupedBar,
        "stacked" or "stacked-bar" => ChartKind.StackedBar,
        "line" => ChartKind.Line,
        "area" => ChartKind.Area,
        "pyramid" => ChartKind.Pyramid,
        "share" => ChartKind.Share,
        "multiples" or "small-multiples" => ChartKind.Multiples,
        "calendar" => ChartKind.Calendar,
        _ => null,
    };
}
