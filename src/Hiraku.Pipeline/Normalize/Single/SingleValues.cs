using System.Text.Json.Nodes;
using Hiraku.Japanese;

namespace Hiraku.Pipeline.Normalize.Single;

/// <summary>Values of several parts as JSON, in the shapes that SPEC §4 fixes.</summary>
internal static class SingleValues
{
    public static JsonNode Hours(OpeningTimes times) => new JsonObject
    {
        ["days"] = times.Days.Length > 0 ? times.Days : null,
        ["open"] = times.Open?.ToString(),
        ["close"] = times.Close?.ToString(),
        ["remarks"] = times.Remarks,
    };

    /// <summary>A plain text where the cell held one number and nothing else.</summary>
    public static JsonNode Phone(Phone phone) => phone is { Extension: null, Others: null }
        ? JsonValue.Create(phone.Number)
        : new JsonObject
        {
            ["phone"] = phone.Number,
            ["extension"] = phone.Extension,
            ["others"] = new JsonArray([.. (phone.Others ?? "").Split(" / ", StringSplitOptions.RemoveEmptyEntries).Select(other => JsonValue.Create(other))]),
        };

    public static JsonNode Address(AddressParts parts) => new JsonObject
    {
        ["都道府県"] = Text(parts.Prefecture),
        ["市区町村"] = Text(parts.City),
        ["町字"] = Text(parts.Town),
        ["番地以下"] = Text(parts.Rest),
        ["建物名等"] = Text(parts.Building),
        ["町字ID"] = parts.TownId,
    };

    public static JsonNode Coordinates(GeoPoint point) => new JsonObject { ["latitude"] = point.Latitude, ["longitude"] = point.Longitude };

    public static GeoOptions Bounds(NormalizeSettings settings) => settings.Bounds is { } bounds
        ? new GeoOptions(new GeoBounds((decimal)bounds.South, (decimal)bounds.West, (decimal)bounds.North, (decimal)bounds.East))
        : GeoOptions.None;

    private static string? Text(string text) => text.Length > 0 ? text : null;
}
