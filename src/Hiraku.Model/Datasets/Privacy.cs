using System.Collections.Immutable;

namespace Hiraku.Model.Datasets;

/// <summary>What may go out although it looks personal, and which small counts must not.</summary>
/// <param name="Allow">Fields that someone has looked at, with the reason; a field named alone has an empty reason.</param>
public sealed record Privacy(ImmutableSortedDictionary<string, string> Allow, Suppression? Suppress)
{
    public static Privacy None { get; } = new(Ordinal.Empty<string>(), null);

    public ImmutableSortedDictionary<string, string> Allow { get; init => field = Ordinal.Of(value); } = Ordinal.Of(Allow);
}

/// <summary>Counts below <paramref name="Below"/> (and above 0) in these columns are hidden.</summary>
public sealed record Suppression(int Below, ImmutableArray<string> Columns);
