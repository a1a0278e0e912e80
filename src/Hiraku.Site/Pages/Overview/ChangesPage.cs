using Hiraku.Model.Diagnostics;
using Hiraku.Site.Pages.Datasets;
using Hiraku.Site.Rendering;

namespace Hiraku.Site.Pages.Overview;

/// <summary>All changes of all datasets, newest day first.</summary>
public static class ChangesPage
{
    private const int MostChanges = 300;

    public static void Write(Edition edition, DiagnosticBag bag)
    {
        Locale locale = edition.Locale;
        var days = edition.Catalog.Entries.SelectMany(entry => Changes.Of(entry, edition))
            .OrderByDescending(change => (string)change["iso"]!, StringComparer.Ordinal)
            .Take(MostChanges)
            .GroupBy(change => (string)change["iso"]!, StringComparer.Ordinal)
            .Select(day => new View { ["date"] = edition.Day(day.Key), ["iso"] = day.Key, ["changes"] = day.ToList() })
            .ToList();
        var view = new View { ["days"] = days, ["isEmpty"] = days.Count == 0 };
        edition.Write("changes/", "changes", new PageHead(locale["changes.title"], locale["changes.lead"]) { Crumbs = [new("", locale["nav.home"])] }, view, bag);
    }
}
