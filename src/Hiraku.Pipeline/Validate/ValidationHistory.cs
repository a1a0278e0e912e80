using System.Collections.Immutable;

namespace Hiraku.Pipeline.Validate;

/// <summary>What the last good run of a dataset held.</summary>
/// <param name="Filled">For each field, how many rows held a value.</param>
public sealed record ValidationHistory(long Rows, ImmutableSortedDictionary<string, long> Filled);
