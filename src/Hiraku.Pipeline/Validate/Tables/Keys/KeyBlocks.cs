namespace Hiraku.Pipeline.Validate.Tables.Keys;

/// <summary>Where the blocks of a <see cref="KeyRun"/> begin in its file, and with which hash.</summary>
internal sealed class KeyBlocks
{
    private readonly List<ulong> hashes = [];
    private readonly List<long> starts = [];

    public int Count => hashes.Count;

    /// <summary>Where the last block ends, in bytes from the file's start.</summary>
    public long End { get; set; }

    public long LastStart => starts[^1];

    /// <summary>Another block begins where the last one ends.</summary>
    public void Begin(ulong hash)
    {
        hashes.Add(hash);
        starts.Add(End);
    }

    /// <summary>The only block that can hold a hash; negative where none can.</summary>
    public int Holding(ulong hash)
    {
        int at = hashes.BinarySearch(hash);
        return at >= 0 ? at : ~at - 1;
    }

    public (long Start, int Length) this[int block] => (starts[block], (int)((block + 1 < Count ? starts[block + 1] : End) - starts[block]));
}
