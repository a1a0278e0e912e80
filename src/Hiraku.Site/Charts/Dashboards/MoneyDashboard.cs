using System.Globalization;
using Hiraku.Model.Schemas;
using Hiraku.Site.Data;

namespace Hiraku.Site.Charts.Dashboards;

/// <summary>Money: the sum over the years, its parts, and the latest year by purpose.</summary>
public static class MoneyDashboard
{
    public static IEnumerable<Chart> Of(PublishedTable table)
    {
        PublishedColumn? amount = table.First(field => IsAmount(field)) ?? table.First(field => field.Type is ColumnType.Integer or ColumnType.Number && field.Kind is FieldKind.Number or FieldKind.Integer);
        PublishedColumn? year = table.First(Grouping.IsTime) ?? table.First(field => field.Name.Contains("年度", StringComparison.Ordinal));
        PublishedColumn? purpose = table.Columns.FirstOrDefault(column => column != year && RecordsDashboard.IsCategory(column));
        if (amount is null)
        {
            return RecordsDashboard.Of(table);
        }

        return [.. Years(table, year, amount, purpose), .. Latest(table, year, amount, purpose)];
    }

    private static bool IsAmount(Field field) =>
        field.Type is ColumnType.Integer or ColumnType.Number
        && (field.Unit?.EndsWith('円') == true || field.Name.Contains('額') || field.Name.Contains('円') || field.Name.EndsWith('費'));

    private static IEnumerable<Chart> Years(PublishedTable table, PublishedColumn? year, PublishedColumn amount, PublishedColumn? purpose)
    {
        if (year is null || Grouping.By(table, year, null).Names.Length < 2)
        {
            yield break;
        }

        yield return ChartMaker.OverTime(table, ChartKind.Area, "trend", new($"{amount.Field.Label.Ja}の推移", $"{amount.Field.Label.En} over time"), year, [amount]);
        if (purpose is not null)
        {
            yield return ChartMaker.OverTime(
                table, ChartKind.StackedBar, "parts", new($"{purpose.Field.Label.Ja}別の内訳の推移", $"By {purpose.Field.Label.En} over time"), year, [amount], purpose);
        }
    }

    private static IEnumerable<Chart> Latest(PublishedTable table, PublishedColumn? year, PublishedColumn amount, PublishedColumn? purpose)
    {
        if (purpose is null)
        {
            yield break;
        }

        string? latest = year is null ? null : Grouping.By(table, year, null).InOrder().Names.LastOrDefault();
        string ja = latest is null ? "" : string.Create(CultureInfo.InvariantCulture, $"（{Rendering.Numerals.Day(latest, Rendering.Language.Japanese)}{(year!.Field.Kind == FieldKind.FiscalYear ? "度" : "")}）");
        string en = latest is null ? "" : ", " + (year!.Field.Kind == FieldKind.FiscalYear ? "fiscal " : "") + Rendering.Numerals.Day(latest, Rendering.Language.English);
        yield return ChartMaker.Ranking(
            table,
            ChartKind.Bar,
            "purposes",
            new($"{purpose.Field.Label.Ja}別の{amount.Field.Label.Ja}{ja}", $"{amount.Field.Label.En} by {purpose.Field.Label.En}{en}"),
            purpose,
            amount,
            rows: row => latest is null || year!.TextAt(row) == latest);
    }
}
