namespace Hiraku.Pipeline.Validate.Tables.Keys;

/// <summary>The filters over all keys on disk: each new one is twice as large as the one before, so that a few keys cost little and many are few filters.</summary>
internal sealed class KeyFilters
{
    /// <summary>With sixteen bits and three of them set, one key in two hundred is looked up in vain.</summary>
    private const int BitsPerKey = 16;

    private readonly List<KeyFilter> filters = [];
    private int room;

    public void Add(ReadOnlySpan<KeyEntry> entries)
    {
        foreach (KeyEntry entry in entries)
        {
            if (room == 0)
            {
                room = filters.Count == 0 ? Math.Max(entries.Length, 1024) : 2 * filters[^1].Keys;
                filters.Add(new KeyFilter(room, BitsPerKey));
            }

            filters[^1].Add(entry.Hash);
            room--;
        }
    }

    public bool MayHold(ulong hash)
    {
        foreach (KeyFilter filter in filters)
        {
            if (filter.MayHold(hash))
            {
                return true;
            }
        }

        return false;
    }
}
