using System.Globalization;
using Hiraku.Model;
using Hiraku.Model.Schemas;
using Hiraku.Site.Data;

namespace Hiraku.Site.Charts.Dashboards;

/// <summary>Any other table: numbers over time where there is a time, otherwise how many rows in each category.</summary>
public static class RecordsDashboard
{
    private const int MostCategories = 40;

    public static IEnumerable<Chart> Of(PublishedTable table)
    {
        PublishedColumn? time = table.Columns.FirstOrDefault(column => Grouping.IsTime(column.Field) && !column.IsCut && Grouping.By(table, column, null).Names.Length is >= 3 and <= 400);
        var numbers = table.Columns.Where(IsMeasure).ToList();
        if (time is not null && numbers.Count > 0)
        {
            yield return ChartMaker.OverTime(
                table, ChartKind.Line, "trend", new($"{numbers[0].Field.Label.Ja}の推移", $"{numbers[0].Field.Label.En} over time"), time, [numbers[0]]);
        }

        foreach (Chart chart in Categories(table, time is null ? 3 : 2, new("{0}別の件数", "Count by {0}")))
        {
            yield return chart;
        }
    }

    /// <summary>Rows counted by the columns that repeat.</summary>
    public static IEnumerable<Chart> Categories(PublishedTable table, int most, LocalizedText subject) =>
        table.Columns
            .Where(IsCategory)
            .Take(most)
            .Select((column, i) => ChartMaker.Ranking(
                table,
                column.Values.Count <= 4 ? ChartKind.Share : ChartKind.Bar,
                "categories-" + (char)('1' + i),
                new(string.Format(CultureInfo.InvariantCulture, subject.Ja, column.Field.Label.Ja), string.Format(CultureInfo.InvariantCulture, subject.En, column.Field.Label.En)),
                column,
                null));

    /// <summary>True for a column whose values repeat enough to be counted.</summary>
    public static bool IsCategory(PublishedColumn column) =>
        column.Field.Kind is FieldKind.Text or FieldKind.Code or FieldKind.Presence or FieldKind.Boolean or FieldKind.Flag or FieldKind.Town or FieldKind.Name
        && !column.IsCut
        && column.Values.Count is >= 2 and <= MostCategories
        && column.Values.Count * 3 <= column.Filled * 2
        && !column.Field.Name.Contains("備考", StringComparison.Ordinal)
        && !column.Field.Name.Contains("ライセンス", StringComparison.Ordinal);

    private static bool IsMeasure(PublishedColumn column) =>
        column.IsNumeric && column.Filled > 0 && column.Field.Kind is FieldKind.Number or FieldKind.Integer;
}
