using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Hiraku.Model.Catalogs;

namespace Hiraku.Pipeline.Catalogue.Index;

/// <summary><c>data/&lt;id&gt;/changes.json</c>: what changed, run by run, newest first, with the staff's reason where one was given.</summary>
public static class ChangesDocument
{
    public static string PathOf(string datasetId) => $"data/{datasetId}/changes.json";

    public static JsonObject Of(CatalogEntry entry) => new()
    {
        ["id"] = entry.Dataset.Id,
        ["key"] = new JsonArray([.. Key(entry).Select(key => (JsonNode)key)]),
        ["changes"] = new JsonArray([.. entry.Changes.OrderByDescending(change => change.Date, StringComparer.Ordinal).Select(Change)]),
    };

    private static ImmutableArray<string> Key(CatalogEntry entry) => entry.Dataset.Key.IsEmpty ? entry.Schema.Key : entry.Dataset.Key;

    private static JsonObject Change(ChangeRecord change)
    {
        var node = new JsonObject
        {
            ["date"] = change.Date,
            ["version"] = change.Version,
            ["added"] = change.Added,
            ["removed"] = change.Removed,
            ["changed"] = change.Changed,
            ["rows"] = change.Rows,
        };
        if (change.Note.Ja.Length > 0 || change.Note.En.Length > 0)
        {
            node["note"] = new JsonObject { ["ja"] = change.Note.Ja, ["en"] = change.Note.En };
        }

        return node;
    }
}
