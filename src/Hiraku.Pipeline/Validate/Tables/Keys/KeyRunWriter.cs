namespace Hiraku.Pipeline.Validate.Tables.Keys;

/// <summary>Writes a <see cref="KeyRun"/>: keys in the order of their hashes.</summary>
/// <param name="keys">How many keys there will be.</param>
internal sealed class KeyRunWriter(string path, int keys) : IDisposable
{
    private readonly FileStream stream = new(path, FileMode.Create, FileAccess.Write, FileShare.Read, 1 << 16);
    private readonly KeyFilter filter = new(keys, keys > KeyRun.Long ? KeyRun.BitsPerKeyOfLong : KeyRun.BitsPerKey);
    private readonly KeyBlocks blocks = new();

    public void Add(KeyRecord record)
    {
        stream.Write(record.Bytes);
        filter.Add(record.Hash);
        blocks.Add(record.Hash, record.Bytes.Length);
    }

    public KeyRun End()
    {
        stream.Dispose();
        return new KeyRun(path, keys, filter, blocks);
    }

    public void Dispose() => stream.Dispose();
}
