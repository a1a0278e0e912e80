using Hiraku.Model.Catalogs;
using Hiraku.Model.Diagnostics;
using Hiraku.Site.Pages.Datasets;
using Hiraku.Site.Rendering;

namespace Hiraku.Site.Pages.Overview;

/// <summary>How good the data is, dataset by dataset: state, age, how full, what the checks found.</summary>
public static class QualityPage
{
    public static void Write(Edition edition, DiagnosticBag bag)
    {
        Locale locale = edition.Locale;
        var entries = edition.Catalog.Entries;
        var view = new View
        {
            ["lines"] = entries.Select(entry => Line(entry, edition)).ToList(),
            ["isEmpty"] = entries.IsEmpty,
            ["held"] = entries.Where(entry => entry.Status != PublicationStatus.Published).Select(entry => new View
            {
                ["title"] = edition.In(entry.Dataset.Title),
                ["path"] = DatasetCard.PathOf(entry),
                ["why"] = edition.In(entry.HeldWhy),
                ["since"] = edition.Day(entry.HeldSince),
                ["status"] = locale["status." + DatasetCard.StatusKey(entry)],
            }).ToList(),
            ["hasHeld"] = entries.Any(entry => entry.Status != PublicationStatus.Published),
        };
        edition.Write("quality/", "quality", new PageHead(locale["quality.title"], locale["quality.pagelead"]) { Crumbs = [new("", locale["nav.home"])] }, view, bag);
    }

    private static View Line(CatalogEntry entry, Edition edition) => new()
    {
        ["title"] = edition.In(entry.Dataset.Title),
        ["path"] = DatasetCard.PathOf(entry),
        ["status"] = edition.Locale["status." + DatasetCard.StatusKey(entry)],
        ["statusKey"] = DatasetCard.StatusKey(entry),
        ["modified"] = edition.Day(entry.Modified),
        ["rows"] = Numerals.Format(entry.Rows),
        ["filled"] = QualityTable.FillRate(entry) is double rate ? Numerals.Percent(rate) : edition.Locale["none"],
        ["errors"] = Count(entry, "error"),
        ["warnings"] = Count(entry, "warning"),
        ["notes"] = Count(entry, "note"),
    };

    private static string Count(CatalogEntry entry, string severity) =>
        Numerals.Format(entry.Quality.Where(count => string.Equals(count.Severity, severity, StringComparison.OrdinalIgnoreCase)).Sum(count => (long)count.Count));
}
