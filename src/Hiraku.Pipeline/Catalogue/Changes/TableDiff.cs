using System.Collections.Immutable;

namespace Hiraku.Pipeline.Catalogue.Changes;

/// <summary>What became of one row between two versions.</summary>
public enum RowFate
{
    Added,
    Removed,
    Changed,
}

/// <summary>One row that differs, as it stood before and after (JSON objects; null where it was not there).</summary>
/// <param name="Key">The values of the key, joined with " / "; null where the table has no key.</param>
/// <param name="Fields">The fields whose values differ; empty unless the row changed.</param>
public sealed record RowChange(RowFate Fate, string? Key, string? Before, string? After, ImmutableArray<string> Fields);

/// <summary>Two versions of a table compared: all differences counted, the first ones shown.</summary>
/// <param name="Rows">Rows of the later version.</param>
/// <param name="Shown">The first differences of each fate, in the order of their place in the files.</param>
public sealed record TableDiff(long Added, long Removed, long Changed, long RowsBefore, long Rows, ImmutableArray<RowChange> Shown)
{
    public bool IsEmpty => Added + Removed + Changed == 0;
}
