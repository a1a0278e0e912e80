using System.Collections.Immutable;

namespace Hiraku.Pipeline.Catalogue.Changes;

/// <summary>Counts every difference and keeps, of each fate, those that stand first in the files.</summary>
internal sealed class FoundChanges(int most)
{
    private readonly PriorityQueue<(RowRecord? Before, RowRecord? After), long> added = new();
    private readonly PriorityQueue<(RowRecord? Before, RowRecord? After), long> removed = new();
    private readonly PriorityQueue<(RowRecord? Before, RowRecord? After), long> changed = new();

    public long Added { get; private set; }

    public long Removed { get; private set; }

    public long Changed { get; private set; }

    public void AddAdded(RowRecord after)
    {
        Added++;
        Keep(added, null, after, after.Offset);
    }

    public void AddRemoved(RowRecord before)
    {
        Removed++;
        Keep(removed, before, null, before.Offset);
    }

    public void AddChanged(RowRecord before, RowRecord after)
    {
        Changed++;
        Keep(changed, before, after, after.Offset);
    }

    public ImmutableArray<RowChange> Show(RowText text) =>
    [
        .. InOrder(added).Select(pair => text.Show(RowFate.Added, pair.Before, pair.After)),
        .. InOrder(removed).Select(pair => text.Show(RowFate.Removed, pair.Before, pair.After)),
        .. InOrder(changed).Select(pair => text.Show(RowFate.Changed, pair.Before, pair.After)),
    ];

    /// <summary>The queue gives up the last of the kept rows first, so it is ordered backwards.</summary>
    private void Keep(PriorityQueue<(RowRecord? Before, RowRecord? After), long> kept, RowRecord? before, RowRecord? after, long place)
    {
        if (kept.Count < most)
        {
            kept.Enqueue((before, after), -place);
        }
        else if (most > 0)
        {
            kept.EnqueueDequeue((before, after), -place);
        }
    }

    private static IEnumerable<(RowRecord? Before, RowRecord? After)> InOrder(PriorityQueue<(RowRecord? Before, RowRecord? After), long> kept) =>
        kept.UnorderedItems.OrderByDescending(item => item.Priority).Select(item => item.Element);
}
