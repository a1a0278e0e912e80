namespace Hiraku.Parquet.Buffers;

/// <summary>Blocks of bytes that the columns of one file lend each other, so that a row group's memory is used again by the next.</summary>
internal sealed class BlockPool
{
    public const int BlockSize = 32 * 1024;

    private readonly Stack<byte[]> _free = new();

    public byte[] Take() => _free.TryPop(out byte[]? block) ? block : GC.AllocateUninitializedArray<byte>(BlockSize);

    public void Give(byte[] block) => _free.Push(block);
}
