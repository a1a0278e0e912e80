using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Hiraku.Model;

namespace Hiraku.Cli.Terminal;

/// <summary>JSON for standard output, with Japanese as it is.</summary>
internal static class JsonText
{
    private static readonly JsonSerializerOptions Line = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly JsonSerializerOptions Page = new(Line) { WriteIndented = true };

    public static string OneLine(JsonNode node) => node.ToJsonString(Line);

    public static string Indented(JsonNode node) => node.ToJsonString(Page);

    public static JsonObject Both(LocalizedText text) => new() { ["ja"] = text.Ja, ["en"] = text.En };
}
