using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Hiraku.Site.Search;

namespace Hiraku.Site.Groups;

/// <summary>What remains of a dataset when its rows are let go: what the home page says in each language, what can be found.</summary>
public sealed record Told(ImmutableArray<ToldFigure?> Figures, ImmutableArray<SearchEntry> Entries)
{
    public string ToNote() => JsonSerializer.Serialize(this, ToldJson.Default.Told);

    public static Told FromNote(string note) => JsonSerializer.Deserialize(note, ToldJson.Default.Told)!;
}

/// <summary>The number that stands for a dataset, with its unit, and a sentence.</summary>
public sealed record ToldFigure(string Figure, string Sentence);

/// <summary>How it is noted beside the pages it was told of.</summary>
[JsonSerializable(typeof(Told))]
internal sealed partial class ToldJson : JsonSerializerContext;
