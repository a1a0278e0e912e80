namespace Hiraku.Parquet.Buffers;

/// <summary>Bytes that wait to be written, kept in pooled blocks so that growing never copies.</summary>
internal sealed class BlockList(BlockPool pool)
{
    private readonly List<byte[]> _blocks = [];
    private int _usedInLast = BlockPool.BlockSize;

    public long Length { get; private set; }

    public long Reserved => (long)_blocks.Count * BlockPool.BlockSize;

    public void Add(ReadOnlySpan<byte> bytes)
    {
        Length += bytes.Length;
        while (!bytes.IsEmpty)
        {
            if (_usedInLast == BlockPool.BlockSize)
            {
                _blocks.Add(pool.Take());
                _usedInLast = 0;
            }

            int part = Math.Min(bytes.Length, BlockPool.BlockSize - _usedInLast);
            bytes[..part].CopyTo(_blocks[^1].AsSpan(_usedInLast));
            _usedInLast += part;
            bytes = bytes[part..];
        }
    }

    /// <summary>Writes everything and gives the blocks back.</summary>
    public void MoveTo(Stream stream)
    {
        long left = Length;
        foreach (byte[] block in _blocks)
        {
            int part = (int)Math.Min(left, BlockPool.BlockSize);
            stream.Write(block, 0, part);
            left -= part;
            pool.Give(block);
        }

        _blocks.Clear();
        _usedInLast = BlockPool.BlockSize;
        Length = 0;
    }
}
