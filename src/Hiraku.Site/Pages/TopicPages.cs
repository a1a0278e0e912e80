using Hiraku.Model.Diagnostics;
using Hiraku.Site.Rendering;

namespace Hiraku.Site.Pages;

/// <summary>The list of topics, and a page of datasets for each that has any.</summary>
public static class TopicPages
{
    public static void Write(Edition edition, DiagnosticBag bag)
    {
        Locale locale = edition.Locale;
        Crumb home = new("", locale["nav.home"]);
        edition.Write("topics/", "topics", new PageHead(locale["topics.title"], locale["topics.lead"]) { Crumbs = [home] }, new View { ["topics"] = Cards(edition) }, bag);
        foreach (View topic in Cards(edition).Where(topic => (bool)topic["hasAny"]!))
        {
            string key = (string)topic["key"]!;
            var datasets = edition.Catalog.Entries.Where(entry => Topics.Of(entry) == key).Select(entry => DatasetCard.Of(entry, edition)).ToList();
            var head = new PageHead((string)topic["name"]!, (string)topic["lead"]!) { Crumbs = [home, new("topics/", locale["topics.title"])] };
            edition.Write($"topics/{key}/", "topic", head, new View { ["datasets"] = datasets, ["count"] = locale.Count("datasets.count", datasets.Count) }, bag);
        }
    }

    public static List<View> Cards(Edition edition)
    {
        var counts = edition.Catalog.Entries.CountBy(Topics.Of, StringComparer.Ordinal).ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);
        return
        [
            .. Topics.Keys.Where(key => key != Topics.Other || counts.ContainsKey(key)).Select(key => new View
            {
                ["key"] = key,
                ["path"] = $"topics/{key}/",
                ["name"] = edition.Locale["topic." + key],
                ["lead"] = edition.Locale[$"topic.{key}.lead"],
                ["count"] = edition.Locale.Count("datasets.count", counts.GetValueOrDefault(key)),
                ["hasAny"] = counts.ContainsKey(key),
            }),
        ];
    }
}
