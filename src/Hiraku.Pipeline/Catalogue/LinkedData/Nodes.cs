using System.Text.Json.Nodes;
using Hiraku.Model;

namespace Hiraku.Pipeline.Catalogue.LinkedData;

/// <summary>The few shapes that JSON-LD nodes are made of.</summary>
internal static class Nodes
{
    public static JsonObject Id(string iri) => new() { ["@id"] = iri };

    public static JsonArray Text(LocalizedText text)
    {
        var values = new JsonArray(new JsonObject { ["@value"] = text.Ja, ["@language"] = "ja" });
        if (text.En.Length > 0)
        {
            values.Add(new JsonObject { ["@value"] = text.En, ["@language"] = "en" });
        }

        return values;
    }

    public static JsonObject Typed(string value, string type) => new() { ["@value"] = value, ["@type"] = type };

    public static JsonObject Date(string date) => Typed(date, "xsd:date");

    /// <summary>Sets a property unless there is nothing to say.</summary>
    public static void Put(JsonObject node, string name, JsonNode? value, bool when = true)
    {
        if (value is not null && when)
        {
            node[name] = value;
        }
    }
}
