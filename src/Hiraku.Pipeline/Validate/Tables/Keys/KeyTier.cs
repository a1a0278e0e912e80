namespace Hiraku.Pipeline.Validate.Tables.Keys;

/// <summary>
/// Some of the runs on disk, and one filter over their keys. Each new tier has room for twice the keys of the one before, so that
/// a few keys cost little memory, and a key that a filter takes for known wrongly is looked for in few runs.
/// </summary>
internal sealed class KeyTier(int keys) : IDisposable
{
    /// <summary>With three of sixteen bits set a key, one in two hundred is looked up in vain.</summary>
    private const int BitsPerKey = 16;

    private readonly KeyFilter filter = new(keys, BitsPerKey);
    private readonly List<KeyRun> runs = [];
    private int room = keys;

    public int Keys { get; } = keys;

    public bool HasRoomFor(KeyTable table) => table.Count <= room;

    public void Add(KeyTable table, string path)
    {
        foreach (KeyEntry entry in table.Entries)
        {
            filter.Add(entry.Hash);
        }

        room -= table.Count;
        runs.Add(KeyRun.Write(path, table));
    }

    public bool TryFind(ulong hash, ReadOnlySpan<byte> key, out KeyPlace first)
    {
        first = default;
        if (!filter.MayHold(hash))
        {
            return false;
        }

        foreach (KeyRun run in runs)
        {
            if (run.TryFind(hash, key, out first))
            {
                return true;
            }
        }

        return false;
    }

    public void Dispose() => runs.ForEach(run => run.Dispose());
}
