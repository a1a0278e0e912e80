namespace Hiraku.Pipeline.Validate.Tables.Keys;

/// <summary>Where the blocks of a <see cref="KeyRun"/> begin in its file, and with which hash.</summary>
internal sealed class KeyBlocks
{
    /// <summary>Bytes of a block, and a last record more.</summary>
    private const int Size = 1 << 13;

    private readonly List<ulong> hashes = [];
    private readonly List<long> starts = [];
    private ulong last;
    private long end;

    public int Count => hashes.Count;

    /// <summary>Told of each record in turn. Equal hashes stay together, so that a key is looked for in one block.</summary>
    public void Add(ulong hash, int bytes)
    {
        if (Count == 0 || (hash != last && end - starts[^1] >= Size))
        {
            hashes.Add(hash);
            starts.Add(end);
        }

        end += bytes;
        last = hash;
    }

    /// <summary>The only block that can hold a hash; negative where none can.</summary>
    public int Holding(ulong hash)
    {
        int at = hashes.BinarySearch(hash);
        return at >= 0 ? at : ~at - 1;
    }

    public (long Start, int Length) this[int block] => (starts[block], (int)((block + 1 < Count ? starts[block + 1] : end) - starts[block]));
}
