using System.Text.Json.Nodes;
using Hiraku.Model;

namespace Hiraku.Pipeline.Normalize.Single;

/// <summary>One value read by itself, outside any table (SPEC §4, <c>hiraku normalize</c>).</summary>
/// <param name="Value">A JSON string, number, boolean or object of parts; null where the value is empty or was refused.</param>
/// <param name="Status">ok, changed, warned or refused.</param>
/// <param name="Rule">The rule that spoke, or null.</param>
public sealed record SingleReading(string Input, JsonNode? Value, string Status, string? Rule, string? Suggestion, LocalizedText Message);
