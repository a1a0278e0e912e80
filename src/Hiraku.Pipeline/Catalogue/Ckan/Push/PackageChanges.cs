using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Hiraku.Pipeline.Catalogue.Ckan.Push;

/// <summary>What of a package or resource differs from what stands in the catalogue. Keys that others set there are left alone.</summary>
internal static class PackageChanges
{
    private static readonly string[] PackageKeys = ["title", "notes", "url", "version", "author", "maintainer", "maintainer_email", "license_id"];

    private static readonly string[] ResourceKeys = ["name", "description", "format", "url", "mimetype", "size", "hash", "last_modified"];

    /// <summary>The body of package_create: no ids, no counts, nothing the catalogue decides itself.</summary>
    public static JsonObject New(JsonObject wanted, string organization)
    {
        JsonObject body = Pick(wanted, PackageKeys);
        body["name"] = (string?)wanted["name"];
        body["owner_org"] = organization;
        body["tags"] = Tags(wanted);
        body["extras"] = wanted["extras"]!.DeepClone();
        body["resources"] = new JsonArray([.. wanted["resources"]!.AsArray().Select(resource => Pick(resource!.AsObject(), ResourceKeys))]);
        return body;
    }

    /// <summary>The body of package_patch, empty where nothing differs. Tags and extras that others added stay.</summary>
    public static JsonObject Differences(JsonObject wanted, JsonObject present)
    {
        JsonObject body = Differing(wanted, present, PackageKeys);
        string[] tags = Names(present["tags"]);
        if (Names(wanted["tags"]).Except(tags, StringComparer.Ordinal).Any())
        {
            body["tags"] = new JsonArray([.. tags.Union(Names(wanted["tags"]), StringComparer.Ordinal).Select(name => (JsonNode)new JsonObject { ["name"] = name })]);
        }

        if (Extras(wanted).Except(Extras(present)).Any())
        {
            IEnumerable<(string, string)> others = Extras(present).Where(extra => !Extras(wanted).Any(own => own.Key == extra.Key));
            body["extras"] = new JsonArray([.. others.Concat(Extras(wanted)).Select(extra => (JsonNode)new JsonObject { ["key"] = extra.Item1, ["value"] = extra.Item2 })]);
        }

        return body;
    }

    public static JsonObject NewResource(JsonObject wanted) => Pick(wanted, ResourceKeys);

    public static JsonObject ResourceDifferences(JsonObject wanted, JsonObject present) => Differing(wanted, present, ResourceKeys);

    public static ImmutableArray<string> Keys(JsonObject body) => [.. body.Select(property => property.Key)];

    private static JsonObject Differing(JsonObject wanted, JsonObject present, string[] keys) =>
        Pick(wanted, keys.Where(key => Text(wanted[key]) != Text(present[key])));

    private static JsonObject Pick(JsonObject node, IEnumerable<string> keys) =>
        new(keys.Select(key => KeyValuePair.Create(key, node[key]?.DeepClone())));

    /// <summary>
    /// CKAN gives null for what was sent empty, a number as text where an extension stores it so, and a time without its
    /// fraction where that is zero: none of these is a difference.
    /// </summary>
    private static string Text(JsonNode? value) => (value?.ToString() ?? "").Replace("T00:00:00.000000", "T00:00:00", StringComparison.Ordinal);

    private static JsonArray Tags(JsonObject package) => [.. Names(package["tags"]).Select(name => (JsonNode)new JsonObject { ["name"] = name })];

    private static string[] Names(JsonNode? tags) => [.. (tags as JsonArray ?? []).Select(tag => Text(tag?["name"]))];

    private static (string Key, string Value)[] Extras(JsonObject package) =>
        [.. (package["extras"] as JsonArray ?? []).Select(extra => (Text(extra?["key"]), Text(extra?["value"])))];
}
