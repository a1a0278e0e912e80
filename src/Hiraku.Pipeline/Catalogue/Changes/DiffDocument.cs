using System.Text.Json.Nodes;

namespace Hiraku.Pipeline.Catalogue.Changes;

/// <summary>
/// A comparison as JSON. For the public (<c>data/&lt;id&gt;/changes/&lt;version&gt;.json</c>) it names keys and fields only: a value
/// that was taken back, perhaps because it should never have been out, must not live on in the record of its removal.
/// </summary>
public static class DiffDocument
{
    public static string PathOf(string datasetId, string version) => $"data/{datasetId}/changes/{version}.json";

    public static JsonObject Of(TableDiff diff, bool withValues) => new()
    {
        ["added"] = diff.Added,
        ["removed"] = diff.Removed,
        ["changed"] = diff.Changed,
        ["rows_before"] = diff.RowsBefore,
        ["rows"] = diff.Rows,
        ["complete"] = diff.Shown.Length == diff.Added + diff.Removed + diff.Changed,
        ["shown"] = new JsonArray([.. diff.Shown.Select(change => Row(change, withValues))]),
    };

    private static JsonObject Row(RowChange change, bool withValues)
    {
        var node = new JsonObject { ["change"] = change.Fate.ToString().ToLowerInvariant(), ["key"] = change.Key };
        if (change.Fate == RowFate.Changed)
        {
            node["fields"] = new JsonArray([.. change.Fields.Select(field => (JsonNode)field)]);
        }

        if (withValues)
        {
            node["before"] = change.Before is null ? null : JsonNode.Parse(change.Before);
            node["after"] = change.After is null ? null : JsonNode.Parse(change.After);
        }

        return node;
    }
}
