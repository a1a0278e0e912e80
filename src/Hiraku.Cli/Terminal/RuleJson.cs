using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Hiraku.Model;
using Hiraku.Model.Diagnostics;

namespace Hiraku.Cli.Terminal;

/// <summary>A rule for programs.</summary>
internal static class RuleJson
{
    private static readonly JsonSerializerOptions Written = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(Rule rule) => new JsonObject
    {
        ["code"] = rule.Code,
        ["rule"] = rule.Name,
        ["severity"] = rule.Severity.ToString().ToLowerInvariant(),
        ["title"] = Both(rule.Title),
        ["why"] = Both(rule.Why),
        ["mend"] = Both(rule.Mend),
        ["example"] = rule.Example,
    }.ToJsonString(Written);

    private static JsonObject Both(LocalizedText text) => new() { ["ja"] = text.Ja, ["en"] = text.En };
}
