using Hiraku.Model;
using Hiraku.Model.Schemas;
using Hiraku.Site.Data;

namespace Hiraku.Site.Charts.Dashboards;

/// <summary>Events: a calendar strip of the days they begin, the months, the kinds.</summary>
public static class EventsDashboard
{
    public static IEnumerable<Chart> Of(PublishedTable table)
    {
        PublishedColumn? start = table.Column("開始日") is { Filled: > 0 } exact ? exact : table.First(field => field.Kind == FieldKind.Date);
        if (start is { IsCut: false })
        {
            Chart days = ChartMaker.OverTime(table, ChartKind.Calendar, "calendar", new("始まる日ごとのイベント数", "Events by first day"), start, []);
            yield return days with { Categories = [.. Grouping.By(table, start, null).InOrder().Names.Select(LocalizedText.Same)] };
            yield return Months(table, start);
        }

        foreach (Chart chart in RecordsDashboard.Categories(table, 2, new("{0}別のイベント数", "Events by {0}")))
        {
            yield return chart;
        }
    }

    private static Chart Months(PublishedTable table, PublishedColumn start)
    {
        var months = Grouping.By(table, start, null, name: day => day.Length >= 7 ? day[..7] : day).InOrder();
        return new Chart(ChartKind.Bar, "months", new("月ごとのイベント数", "Events by month"))
        {
            Unit = Units.Of("件"),
            CategoryName = new("月", "Month"),
            Categories = [.. months.Names.Select(month => Grouping.Label(start.Field, month))],
            Series = [new(new("件数", "Count"), months.Values)],
            IsAdditive = true,
        };
    }
}
