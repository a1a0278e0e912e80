using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Hiraku.Model;
using Hiraku.Model.Schemas;
using Hiraku.Site.Data;

namespace Hiraku.Site.Charts.Dashboards;

/// <summary>Population by area and age: the pyramid of the latest day, the trend, the share of three ages, the areas.</summary>
public sealed partial class PopulationDashboard
{
    private static readonly LocalizedText People = Units.Of("人");

    private readonly PublishedTable table;
    private readonly PublishedColumn? date;
    private readonly PublishedColumn? area;
    private readonly PublishedColumn? total;
    private readonly string? latest;
    private readonly HashSet<int> wholeRows = [];

    private PopulationDashboard(PublishedTable table)
    {
        this.table = table;
        date = table.First(field => Grouping.IsTime(field));
        area = table.Column("地域名") ?? table.First(field => field.Kind is FieldKind.Town or FieldKind.Name);
        total = table.Column("総人口") ?? table.First(field => field.Name.Contains("人口", StringComparison.Ordinal) && field.Type is ColumnType.Integer or ColumnType.Number);
        latest = date?.Values.Count > 0 ? date.Values.Max(StringComparer.Ordinal) : null;
        if (area is { Filled: > 0 })
        {
            wholeRows.UnionWith(Enumerable.Range(0, table.RowCount).Where(row => IsWhole(area.TextAt(row))));
        }
    }

    public static IEnumerable<Chart> Of(PublishedTable table)
    {
        var dashboard = new PopulationDashboard(table);
        return [.. dashboard.Ages(), .. dashboard.Trend(), .. dashboard.Areas()];
    }

    /// <summary>Rows that add the others up must not be added to them.</summary>
    private static bool IsWhole(string? name) =>
        name is "総数" or "合計" or "計" or "総計" or "全域" or "区全体" or "全区" || name?.EndsWith('区') == true || name?.EndsWith("全域", StringComparison.Ordinal) == true;

    private bool IsLatest(int row) => date is null || date.TextAt(row) == latest;

    private bool IsPart(int row) => !wholeRows.Contains(row);

    /// <summary>The rows that stand for everyone: those that say they are the whole, where there are any on that day, otherwise all parts.</summary>
    private bool IsEveryone(int row) => HasWhole(date?.TextAt(row)) ? wholeRows.Contains(row) : IsPart(row);

    private bool HasWhole(string? day) => wholeRows.Any(row => date is null || date.TextAt(row) == day);

    private IEnumerable<Chart> Ages()
    {
        var bands = table.Columns.Select(column => (Column: column, Match: Band().Match(column.Field.Name)))
            .Where(band => band.Match.Success && band.Column.IsNumeric)
            .Select(band => (band.Column, From: int.Parse(band.Match.Groups[1].Value, CultureInfo.InvariantCulture), Name: band.Match.Groups[1].Value + band.Match.Groups[2].Value, Sex: band.Match.Groups[3].Value))
            .GroupBy(band => (band.From, band.Name))
            .OrderBy(band => band.Key.From)
            .ToList();
        if (bands.Count < 3 || bands.Any(band => !band.Any(side => side.Sex == "男性") || !band.Any(side => side.Sex == "女性")))
        {
            yield break;
        }

        var rows = Enumerable.Range(0, table.RowCount).Where(row => IsLatest(row) && IsEveryone(row)).ToList();
        var men = bands.Select(band => Sum(band.First(side => side.Sex == "男性").Column, rows)).ToImmutableArray();
        var women = bands.Select(band => Sum(band.First(side => side.Sex == "女性").Column, rows)).ToImmutableArray();
        yield return new Chart(ChartKind.Pyramid, "pyramid", On(new("年齢・男女別の人口", "Population by age and sex")))
        {
            Unit = People,
            CategoryName = new("年齢", "Age"),
            Categories = [.. bands.Select(band => new LocalizedText(band.Key.Name + "歳" + (band.Key.Name.Contains('-', StringComparison.Ordinal) ? "" : "以上"), band.Key.Name + (band.Key.Name.Contains('-', StringComparison.Ordinal) ? "" : "+")))],
            Series = [new(new("男性", "Men"), men), new(new("女性", "Women"), women)],
            IsAdditive = true,
        };
        yield return ThreeAges([.. bands.Select(band => band.Key.From)], men, women);
    }

    private Chart ThreeAges(int[] from, ImmutableArray<double?> men, ImmutableArray<double?> women)
    {
        double? Between(int first, int last) => Enumerable.Range(0, from.Length)
            .Where(i => from[i] >= first && from[i] < last && (men[i] ?? women[i]) is not null)
            .Select(i => (double?)((men[i] ?? 0) + (women[i] ?? 0)))
            .Aggregate((double?)null, (sum, value) => (sum ?? 0) + value);
        return new Chart(ChartKind.Share, "ages", On(new("年齢3区分の割合", "Share of three age groups")))
        {
            Unit = People,
            CategoryName = new("年齢区分", "Age group"),
            Categories = [new("15〜64歳", "15 to 64"), new("65歳以上", "65 and over"), new("0〜14歳", "Under 15")],
            Series = [new(new("人口", "Population"), [Between(15, 65), Between(65, int.MaxValue), Between(0, 15)])],
            IsAdditive = true,
        };
    }

    private IEnumerable<Chart> Trend()
    {
        if (date is null || total is null || date.Values.Count < 2)
        {
            yield break;
        }

        yield return ChartMaker.OverTime(table, ChartKind.Line, "trend", new("総人口の推移", "Total population over time"), date, [total], rows: IsEveryone) with { Unit = People };
        if (area is { Filled: > 0 } && date.Values.Count >= 3)
        {
            yield return ChartMaker.OverTime(table, ChartKind.Multiples, "areas-trend", new("人口の多い地域の推移", "The largest areas over time"), date, [total], area, IsPart, most: 12) with { Unit = People, Shown = 12 };
        }
    }

    private IEnumerable<Chart> Areas()
    {
        if (area is not { Filled: > 0 } || total is null)
        {
            yield break;
        }

        yield return ChartMaker.Ranking(
            table, ChartKind.Bar, "areas", On(new("地域別の人口", "Population by area")), area, total, rows: row => IsLatest(row) && IsPart(row)) with
        { Unit = People };
    }

    private LocalizedText On(LocalizedText subject) => latest is null
        ? subject
        : new(
            $"{subject.Ja}（{Rendering.Numerals.Day(latest, Rendering.Language.Japanese)}）",
            $"{subject.En}, {Rendering.Numerals.Day(latest, Rendering.Language.English)}");

    private static double? Sum(PublishedColumn column, List<int> rows)
    {
        var values = rows.Select(column.NumberAt).OfType<double>().ToList();
        return values.Count == 0 ? null : values.Sum();
    }

    [GeneratedRegex("^([0-9]+)((?:-[0-9]+)?)歳(?:以上)?の(男性|女性)$")]
    private static partial Regex Band();
}
