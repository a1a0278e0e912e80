using System.Collections.Immutable;
using Hiraku.Model.Catalogs;
using Hiraku.Model.Diagnostics;
using Hiraku.Model.Schemas;
using Hiraku.Site.Data;

namespace Hiraku.Site.Charts.Dashboards;

/// <summary>The charts of a dataset: what its shape suggests, with what <c>dashboard:</c> in dataset.yml adds and replaces.</summary>
public static class Dashboard
{
    public static ImmutableArray<Chart> Of(CatalogEntry entry, PublishedTable table, DiagnosticBag bag)
    {
        if (table.RowCount == 0)
        {
            return [];
        }

        var charts = Automatic(table).Where(chart => !chart.IsEmpty).ToList();
        var asked = AskedCharts.Of(entry.Dataset, table, bag);
        int added = 0;
        foreach (Chart chart in asked)
        {
            int same = charts.FindIndex(own => own.Kind == chart.Kind && own.CategoryName == chart.CategoryName);
            if (same >= 0)
            {
                charts[same] = chart;
            }
            else
            {
                charts.Insert(added++, chart);
            }
        }

        return [.. charts];
    }

    private static IEnumerable<Chart> Automatic(PublishedTable table) => table.Schema.Shape switch
    {
        DataShape.Population => PopulationDashboard.Of(table),
        DataShape.Places => PlacesDashboard.Of(table),
        DataShape.Events => EventsDashboard.Of(table),
        DataShape.Money => MoneyDashboard.Of(table),
        DataShape.Records or DataShape.Catalogue => RecordsDashboard.Of(table),
        _ => throw new InvalidOperationException($"No dashboard for {table.Schema.Shape}."),
    };
}
