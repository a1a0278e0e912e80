using Hiraku.Model.Catalogs;
using Hiraku.Site.Rendering;

namespace Hiraku.Site.Pages;

/// <summary>A dataset as lists show it.</summary>
public static class DatasetCard
{
    public static View Of(CatalogEntry entry, Edition edition)
    {
        string topic = Topics.Of(entry);
        return new View
        {
            ["id"] = entry.Dataset.Id,
            ["path"] = PathOf(entry),
            ["title"] = edition.In(entry.Dataset.Title),
            ["description"] = Lead(entry, edition),
            ["department"] = edition.In(entry.Dataset.Department),
            ["topic"] = edition.Locale["topic." + topic],
            ["topicKey"] = topic,
            ["rows"] = edition.Locale.Count("rows", entry.Rows),
            ["modified"] = edition.Day(entry.Modified),
            ["modifiedIso"] = entry.Modified,
            ["formats"] = string.Join(" ", entry.Files.Select(file => file.Format.ToUpperInvariant()).Distinct(StringComparer.Ordinal)),
            ["status"] = edition.Locale["status." + StatusKey(entry)],
            ["statusKey"] = StatusKey(entry),
            ["isCurrent"] = entry.Status == PublicationStatus.Published,
            ["national"] = entry.Schema.IsNational,
            ["words"] = string.Join(' ', entry.Dataset.Keywords),
        };
    }

    public static string PathOf(CatalogEntry entry) => $"datasets/{entry.Dataset.Id}/";

    /// <summary>The dataset's own description, or one made from its title and schema.</summary>
    public static string Lead(CatalogEntry entry, Edition edition)
    {
        string own = edition.In(entry.Dataset.Description);
        return own.Length > 0
            ? own
            : edition.Locale.Text(
                entry.Schema.IsNational ? "dataset.lead.national" : "dataset.lead",
                ("title", edition.In(entry.Dataset.Title)),
                ("publisher", edition.In(edition.Catalog.Publisher.Name)),
                ("schema", edition.In(entry.Schema.Title)));
    }

    public static string StatusKey(CatalogEntry entry) => entry.Status switch
    {
        PublicationStatus.Published => "published",
        PublicationStatus.Held => "held",
        PublicationStatus.Failed => "failed",
        _ => throw new InvalidOperationException($"No status {entry.Status}."),
    };
}
