using System.Text.Json.Nodes;
using Hiraku.Cli.Terminal;
using Hiraku.Model.Catalogs;

namespace Hiraku.Cli.Published;

/// <summary><c>coverage --format json</c>.</summary>
internal static class CoverageJson
{
    public static JsonObject Of(Coverage coverage) => new()
    {
        ["published"] = coverage.Count(CoverageStatus.Published),
        ["partial"] = coverage.Count(CoverageStatus.Partial),
        ["missing"] = coverage.Count(CoverageStatus.Missing),
        ["national"] = new JsonArray([.. coverage.National.Select(line => (JsonNode)Line(line))]),
        ["own"] = Texts(coverage.Own),
    };

    private static JsonObject Line(CoverageLine line) => new()
    {
        ["number"] = line.National.Number,
        ["title"] = JsonText.Both(line.National.Title),
        ["schema"] = line.National.Schema.Length > 0 ? line.National.Schema : null,
        ["status"] = line.Status.ToString().ToLowerInvariant(),
        ["datasets"] = Texts(line.Datasets),
        ["older_version"] = line.IsOlder,
        ["municipalities"] = line.National.Adoption,
        ["lacking"] = new JsonArray([.. line.Lacking.Select(field => (JsonNode)new JsonObject
        {
            ["field"] = field.Name,
            ["label"] = JsonText.Both(field.Label),
            ["requirement"] = field.Requirement.ToString().ToLowerInvariant(),
        })]),
    };

    private static JsonArray Texts(IEnumerable<string> texts) => [.. texts.Select(text => JsonValue.Create(text))];
}
