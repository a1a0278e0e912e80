using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Hiraku.Bench.Work;

/// <summary>What must be done to each cell, as <c>work/*.json</c> states it for every tool alike.</summary>
internal sealed record WorkPlan(string Kind, ImmutableArray<WorkColumn> Columns)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    public static WorkPlan Load(string path) =>
        JsonSerializer.Deserialize<WorkPlan>(File.ReadAllText(path), Options) ?? throw new InvalidDataException(path);
}

/// <summary>One column: how its cells are read, and what a value must be.</summary>
internal sealed record WorkColumn(
    string Name,
    string Read,
    bool Required = false,
    bool Unique = false,
    string? Pattern = null,
    [property: JsonPropertyName("enum")] ImmutableArray<string>? Allowed = null,
    JsonElement[]? Range = null)
{
    [JsonIgnore]
    public bool IsNumber => Read is "degrees" or "metres" or "count";
}
