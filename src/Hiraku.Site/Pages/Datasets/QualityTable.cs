using Hiraku.Model.Catalogs;
using Hiraku.Site.Rendering;

namespace Hiraku.Site.Pages.Datasets;

/// <summary>What the checks found in a dataset, counted by rule and field; never a value.</summary>
public static class QualityTable
{
    public static List<View> Of(CatalogEntry entry, Edition edition) =>
    [
        .. entry.Quality
            .OrderBy(count => Order(count.Severity)).ThenByDescending(count => count.Count).ThenBy(count => count.Code, StringComparer.Ordinal).ThenBy(count => count.Field, StringComparer.Ordinal)
            .Select(count => new View
            {
                ["code"] = count.Code,
                ["name"] = count.Name,
                ["severity"] = edition.Locale["severity." + count.Severity.ToLowerInvariant()],
                ["severityKey"] = count.Severity.ToLowerInvariant(),
                ["field"] = count.Field ?? "",
                ["count"] = Numerals.Format(count.Count),
            }),
    ];

    /// <summary>The share of cells that hold a value, over all fields the schema has; null where there is nothing to fill.</summary>
    public static double? FillRate(CatalogEntry entry)
    {
        double cells = (double)entry.Rows * entry.Schema.Fields.Length;
        return cells == 0 ? null : entry.Schema.Fields.Sum(field => entry.Filled.GetValueOrDefault(field.Name)) / cells;
    }

    private static int Order(string severity) => severity.ToLowerInvariant() switch
    {
        "error" => 0,
        "warning" => 1,
        _ => 2,
    };
}
