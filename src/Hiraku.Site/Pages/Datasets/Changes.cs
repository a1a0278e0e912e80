using Hiraku.Model.Catalogs;
using Hiraku.Site.Rendering;

namespace Hiraku.Site.Pages.Datasets;

/// <summary>What changed in a dataset, run by run, newest first.</summary>
public static class Changes
{
    public static IEnumerable<View> Of(CatalogEntry entry, Edition edition) =>
        entry.Changes.OrderByDescending(change => change.Date, StringComparer.Ordinal).Select(change => new View
        {
            ["date"] = edition.Day(change.Date),
            ["iso"] = change.Date,
            ["sentence"] = Sentence(change, edition.Locale),
            ["note"] = edition.In(change.Note),
            ["title"] = edition.In(entry.Dataset.Title),
            ["path"] = DatasetCard.PathOf(entry),
        });

    private static string Sentence(ChangeRecord change, Locale locale)
    {
        if (change.Added == change.Rows && change.Removed == 0 && change.Changed == 0)
        {
            return locale.Count("change.first", change.Rows);
        }

        if (change.Added == 0 && change.Removed == 0 && change.Changed == 0)
        {
            return locale.Count("change.none", change.Rows);
        }

        var parts = new List<string>();
        Add(parts, locale, "change.added", change.Added);
        Add(parts, locale, "change.removed", change.Removed);
        Add(parts, locale, "change.changed", change.Changed);
        return locale.Text("change.sentence", ("parts", string.Join(locale["list.separator"], parts)), ("rows", locale.Count("rows", change.Rows)));
    }

    private static void Add(List<string> parts, Locale locale, string key, long count)
    {
        if (count > 0)
        {
            parts.Add(locale.Count(key, count));
        }
    }
}
