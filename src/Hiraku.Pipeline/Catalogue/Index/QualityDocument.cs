using System.Text.Json.Nodes;
using Hiraku.Model.Catalogs;
using Hiraku.Pipeline.Validate.Rules;

namespace Hiraku.Pipeline.Catalogue.Index;

/// <summary><c>data/&lt;id&gt;/quality.json</c>: counts by rule and how full each field is. No value is in it.</summary>
public static class QualityDocument
{
    public static string PathOf(string datasetId) => $"data/{datasetId}/quality.json";

    public static JsonObject Of(CatalogEntry entry)
    {
        JsonObject document = Counts(entry);
        RuleCount[] hidden = [.. entry.Quality.Where(rule => rule.Code == PrivacyRules.SmallCount.Code)];
        if (hidden.Length > 0)
        {
            // The mark of an empty cell that is not merely empty: how many of which field were hidden to protect people.
            document["suppressed"] = new JsonObject(hidden.Select(rule => KeyValuePair.Create<string, JsonNode?>(rule.Field ?? "", rule.Count)));
        }

        return document;
    }

    private static JsonObject Counts(CatalogEntry entry) => new()
    {
        ["id"] = entry.Dataset.Id,
        ["status"] = entry.Status.ToString().ToLowerInvariant(),
        ["checked"] = entry.Checked.Length > 0 ? entry.Checked : null,
        ["rows"] = entry.Rows,
        ["rules"] = new JsonArray([.. entry.Quality.Select(Rule)]),
        ["filled"] = new JsonObject(entry.Schema.Fields.Where(field => entry.Filled.ContainsKey(field.Name))
            .Select(field => KeyValuePair.Create<string, JsonNode?>(field.Name, entry.Filled[field.Name]))),
    };

    private static JsonObject Rule(RuleCount rule) => new()
    {
        ["code"] = rule.Code,
        ["rule"] = rule.Name,
        ["severity"] = rule.Severity,
        ["field"] = rule.Field,
        ["count"] = rule.Count,
    };
}
