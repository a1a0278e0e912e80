using System.Text.Json.Nodes;
using Hiraku.Model.Diagnostics;

namespace Hiraku.Cli.Terminal;

/// <summary>A rule for programs.</summary>
internal static class RuleJson
{
    public static string Of(Rule rule) => JsonText.Indented(new JsonObject
    {
        ["code"] = rule.Code,
        ["rule"] = rule.Name,
        ["severity"] = rule.Severity.ToString().ToLowerInvariant(),
        ["severities"] = new JsonArray([.. RuleBook.SeveritiesOf(rule).Select(severity => (JsonNode)severity.ToString().ToLowerInvariant())]),
        ["title"] = JsonText.Both(rule.Title),
        ["why"] = JsonText.Both(rule.Why),
        ["mend"] = JsonText.Both(rule.Mend),
        ["example"] = rule.Example,
    });
}
