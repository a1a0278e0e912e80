using Hiraku.Model.Diagnostics;
using Hiraku.Site.Rendering;

namespace Hiraku.Site.Pages;

/// <summary>Every dataset in one list; a script adds filters by word, topic and format.</summary>
public static class DatasetListPage
{
    public static void Write(Edition edition, DiagnosticBag bag)
    {
        Locale locale = edition.Locale;
        var groups = TopicPages.Cards(edition).Where(topic => (bool)topic["hasAny"]!).Select(topic => new View
        {
            ["key"] = topic["key"],
            ["name"] = topic["name"],
            ["datasets"] = edition.Catalog.Entries.Where(entry => Topics.Of(entry) == (string)topic["key"]!).Select(entry => DatasetCard.Of(entry, edition)).ToList(),
        }).ToList();
        var view = new View
        {
            ["topics"] = groups,
            ["count"] = locale.Count("datasets.count", edition.Catalog.Entries.Length),
            ["isEmpty"] = edition.Catalog.Entries.IsEmpty,
        };
        edition.Write("datasets/", "datasets", new PageHead(locale["datasets.title"], locale["datasets.lead"]) { Crumbs = [new("", locale["nav.home"])] }, view, bag);
    }
}
