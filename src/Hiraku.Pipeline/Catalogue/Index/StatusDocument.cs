using System.Text.Json.Nodes;
using Hiraku.Model.Catalogs;

namespace Hiraku.Pipeline.Catalogue.Index;

/// <summary><c>status.json</c>: what a monitor polls. It names no value and no file of the house.</summary>
public static class StatusDocument
{
    public const string Path = "status.json";

    public static JsonObject Of(Catalog catalog) => new()
    {
        ["as_of"] = catalog.AsOf,
        ["status"] = catalog.Entries.All(entry => entry.Status == PublicationStatus.Published) ? "ok" : "degraded",
        ["published"] = Count(catalog, PublicationStatus.Published),
        ["held"] = Count(catalog, PublicationStatus.Held),
        ["failed"] = Count(catalog, PublicationStatus.Failed),
        ["stale"] = catalog.Entries.Count(entry => entry.Stale.Ja.Length > 0),
        ["datasets"] = new JsonArray([.. catalog.Entries.Select(Dataset)]),
    };

    private static int Count(Catalog catalog, PublicationStatus status) => catalog.Entries.Count(entry => entry.Status == status);

    private static JsonObject Dataset(CatalogEntry entry)
    {
        var dataset = new JsonObject
        {
            ["id"] = entry.Dataset.Id,
            ["status"] = entry.Status.ToString().ToLowerInvariant(),
            ["modified"] = Date(entry.Modified),
            ["checked"] = Date(entry.Checked),
            ["source_changed"] = Date(entry.SourceChanged),
            ["rows"] = entry.Rows,
            ["version"] = entry.Version,
        };
        if (entry.Status != PublicationStatus.Published)
        {
            dataset["since"] = Date(entry.HeldSince);
            dataset["why"] = new JsonObject { ["ja"] = entry.HeldWhy.Ja, ["en"] = entry.HeldWhy.En };
        }

        if (entry.Stale.Ja.Length > 0)
        {
            dataset["stale"] = new JsonObject { ["ja"] = entry.Stale.Ja, ["en"] = entry.Stale.En };
        }

        return dataset;
    }

    private static string? Date(string date) => date.Length > 0 ? date : null;
}
