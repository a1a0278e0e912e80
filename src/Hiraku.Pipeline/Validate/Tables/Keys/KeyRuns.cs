using System.Globalization;

namespace Hiraku.Pipeline.Validate.Tables.Keys;

/// <summary>
/// All keys that were laid aside on disk. Each time the table in memory is full it becomes a run; four runs of one size are joined to one of
/// the next size, so that few are asked for a key however many keys there are.
/// </summary>
internal sealed class KeyRuns(string workFolder, string name) : IDisposable
{
    private const int Joined = 4;

    /// <summary>Runs by size, fewer than four of each.</summary>
    private readonly List<List<KeyRun>> levels = [];

    private int files;

    public bool TryFind(ulong hash, ReadOnlySpan<byte> key, out KeyPlace place)
    {
        foreach (List<KeyRun> level in levels)
        {
            foreach (KeyRun run in level)
            {
                if (run.TryFind(hash, key, out place))
                {
                    return true;
                }
            }
        }

        place = default;
        return false;
    }

    /// <summary>Lays aside what a table holds; its entries are put in the order of their hashes, so it must be cleared before it is used again.</summary>
    public void Add(KeyTable table)
    {
        Span<KeyEntry> sorted = table.Entries;
        sorted.Sort(default(ByHash));
        byte[] record = [];
        using KeyRunWriter writer = Begin(table.Count);
        foreach (ref readonly KeyEntry entry in sorted)
        {
            if (record.Length < KeyRecord.SizeOf(entry.Length))
            {
                record = new byte[KeyRecord.SizeOf(entry.Length) * 2];
            }

            writer.Add(KeyRecord.Of(entry.Hash, entry.Place, table.KeyOf(entry), record));
        }

        Add(writer.End(), 0);
    }

    public void Dispose()
    {
        levels.ForEach(level => level.ForEach(run => run.Dispose()));
        levels.Clear();
    }

    private void Add(KeyRun run, int size)
    {
        if (levels.Count == size)
        {
            levels.Add([]);
        }

        List<KeyRun> level = levels[size];
        level.Add(run);
        if (level.Count == Joined)
        {
            KeyRun joined = Join(level);
            level.ForEach(part => part.Dispose());
            level.Clear();
            Add(joined, size + 1);
        }
    }

    private KeyRun Join(List<KeyRun> runs)
    {
        using KeyRunWriter writer = Begin(runs.Sum(run => run.Count));
        List<KeyRunCursor> open = [.. runs.Select(run => new KeyRunCursor(run)).Where(cursor => cursor.MoveNext())];
        while (open.Count > 0)
        {
            KeyRunCursor least = open[0];
            for (int i = 1; i < open.Count; i++)
            {
                least = open[i].Hash < least.Hash ? open[i] : least;
            }

            writer.Add(least.Current);
            if (!least.MoveNext())
            {
                open.Remove(least);
            }
        }

        return writer.End();
    }

    private KeyRunWriter Begin(int keys)
    {
        Directory.CreateDirectory(workFolder);
        return new KeyRunWriter(Path.Combine(workFolder, name + "-" + files++.ToString(CultureInfo.InvariantCulture) + ".keys"), keys);
    }

    private readonly struct ByHash : IComparer<KeyEntry>
    {
        public int Compare(KeyEntry x, KeyEntry y) => x.Hash.CompareTo(y.Hash);
    }
}
