using System.Collections.Immutable;
using Hiraku.Model;
using Hiraku.Model.Schemas;
using Hiraku.Site.Data;

namespace Hiraku.Site.Charts.Dashboards;

/// <summary>Places: how many by town, by kind, what they offer, on which weekdays they are open. The map is drawn beside these.</summary>
public static class PlacesDashboard
{
    private const int MostKinds = 2;

    public static IEnumerable<Chart> Of(PublishedTable table) =>
        [.. Towns(table), .. Offers(table), .. Kinds(table).Take(MostKinds), .. Weekdays(table)];

    /// <summary>A town without its 丁目: 光が丘二丁目 and 光が丘2丁目 are counted as 光が丘.</summary>
    public static string TownName(string town)
    {
        int end = town.IndexOf("丁目", StringComparison.Ordinal);
        if (end <= 0)
        {
            return town;
        }

        int start = end;
        while (start > 0 && (char.IsDigit(town[start - 1]) || "一二三四五六七八九十".Contains(town[start - 1], StringComparison.Ordinal)))
        {
            start--;
        }

        return start == 0 ? town : town[..start];
    }

    private static IEnumerable<Chart> Towns(PublishedTable table)
    {
        PublishedColumn? town = table.First(field => field.Kind == FieldKind.Town);
        if (town is null or { IsCut: true })
        {
            yield break;
        }

        Chart chart = ChartMaker.Ranking(table, ChartKind.Bar, "towns", new("町別の数", "Number by town"), town, null, name: TownName) with { Unit = Units.Of("か所") };
        if (chart.Categories.Length > 1)
        {
            yield return chart;
        }
    }

    private static IEnumerable<Chart> Kinds(PublishedTable table) =>
        table.Columns
            .Where(column => column.Field.Kind is FieldKind.Code or FieldKind.Presence || column.Field.Name.EndsWith("種別", StringComparison.Ordinal) || column.Field.Name.EndsWith("種類", StringComparison.Ordinal))
            .Where(column => !column.Field.Name.Contains('_', StringComparison.Ordinal) && !column.Field.Name.StartsWith("高度", StringComparison.Ordinal))
            .Where(column => !column.IsCut && column.Values.Count is >= 2 and <= 40)
            .Select((column, i) => ChartMaker.Ranking(
                table,
                column.Values.Count <= 4 ? ChartKind.Share : ChartKind.Bar,
                "kinds-" + (char)('1' + i),
                new($"{column.Field.Label.Ja}別の数", $"Number by {column.Field.Label.En}"),
                column,
                null));

    /// <summary>Several yes-or-no fields of one family (災害種別_…): one bar to a field, counting its yes.</summary>
    private static IEnumerable<Chart> Offers(PublishedTable table)
    {
        var families = table.Columns
            .Where(column => column.Field.Kind is FieldKind.Presence or FieldKind.Flag or FieldKind.Boolean && column.Filled > 0)
            .GroupBy(column => column.Field.Name.Contains('_', StringComparison.Ordinal) ? column.Field.Name.Split('_')[0] : "", StringComparer.Ordinal)
            .Where(family => family.Count() >= 3);
        int number = 0;
        foreach (var family in families)
        {
            var counted = family.Select(column => (column.Field, Yes: (double?)CountYes(column))).OrderByDescending(item => item.Yes).ToList();
            yield return new Chart(ChartKind.Bar, "offers-" + (char)('1' + number++), family.Key.Length > 0 ? new($"{family.Key}ごとの数", $"Number by {family.Key}") : new("設備・対応ごとの数", "Number by facility"))
            {
                Unit = Units.Of("か所"),
                CategoryName = family.Key.Length > 0 ? LocalizedText.Same(family.Key) : new("設備・対応", "Facility"),
                Categories = [.. counted.Select(item => Short(item.Field, family.Key))],
                Series = [new(new("数", "Count"), [.. counted.Select(item => item.Yes)])],
            };
        }
    }

    private static LocalizedText Short(Field field, string family) => family.Length == 0
        ? field.Label
        : new(field.Label.Ja.Replace(family + "_", "", StringComparison.Ordinal), field.Label.En.Replace(family + "_", "", StringComparison.Ordinal));

    private static int CountYes(PublishedColumn column)
    {
        int yes = 0;
        foreach (int code in column.Codes)
        {
            yes += code >= 0 && column.Values[code] is "有" or "true" or "1" or "○" ? 1 : 0;
        }

        return yes;
    }

    private static IEnumerable<Chart> Weekdays(PublishedTable table)
    {
        if (table.First(field => field.Kind == FieldKind.Weekdays) is not { IsCut: false } column)
        {
            yield break;
        }

        string[] english = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
        var counts = "月火水木金土日".Select(day => (double?)CountDay(column, day)).ToImmutableArray();
        yield return new Chart(ChartKind.Bar, "weekdays", new("曜日別の利用できる数", "Number open by weekday"))
        {
            Unit = Units.Of("か所"),
            CategoryName = new("曜日", "Weekday"),
            Categories = [.. "月火水木金土日".Select((day, i) => new LocalizedText(day + "曜日", english[i]))],
            Series = [new(new("数", "Count"), counts)],
            Uncounted = table.RowCount - column.Filled,
        };
    }

    private static int CountDay(PublishedColumn column, char day)
    {
        int open = 0;
        foreach (int code in column.Codes)
        {
            open += code >= 0 && column.Values[code].Contains(day, StringComparison.Ordinal) ? 1 : 0;
        }

        return open;
    }
}
