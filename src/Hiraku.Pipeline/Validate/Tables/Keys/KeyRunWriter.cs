namespace Hiraku.Pipeline.Validate.Tables.Keys;

/// <summary>Writes a <see cref="KeyRun"/>: keys in the order of their hashes.</summary>
/// <param name="keys">How many keys there will be.</param>
internal sealed class KeyRunWriter(string path, int keys) : IDisposable
{
    private readonly FileStream stream = new(path, FileMode.Create, FileAccess.Write, FileShare.Read, 1 << 16);
    private readonly KeyFilter filter = new(keys, keys > KeyRun.Long ? KeyRun.BitsPerKeyOfLong : KeyRun.BitsPerKey);
    private readonly KeyBlocks blocks = new();
    private ulong last;

    public void Add(KeyRecord record)
    {
        // Equal hashes stay together, so that a key is looked for in one block.
        ulong hash = record.Hash;
        if (blocks.Count == 0 || (hash != last && blocks.End - blocks.LastStart >= KeyRun.BlockSize))
        {
            blocks.Begin(hash);
        }

        stream.Write(record.Bytes);
        filter.Add(hash);
        blocks.End += record.Bytes.Length;
        last = hash;
    }

    public KeyRun End()
    {
        stream.Dispose();
        return new KeyRun(path, keys, filter, blocks);
    }

    public void Dispose() => stream.Dispose();
}
