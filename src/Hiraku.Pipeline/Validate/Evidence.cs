using System.Collections.Immutable;
using Hiraku.Model.Sources;
using Hiraku.Model.Tables;

namespace Hiraku.Pipeline.Validate;

/// <summary>What a table is held against besides its own schema.</summary>
/// <param name="LastGood">What the last good run held; null where there was none.</param>
public sealed record Evidence(ValidationHistory? LastGood)
{
    /// <summary>What the datasets hold that this one refers to.</summary>
    public ImmutableArray<ReferencedValues> References { get; init; } = [];

    /// <summary>Asks web addresses whether anything is there, an answer for each; null where that was not wanted.</summary>
    public Func<IReadOnlyList<string>, IReadOnlyList<LinkAnswer>>? AskLinks { get; init; }
}
