using System.Buffers;

namespace Hiraku.Pipeline.Write.Files;

/// <summary>
/// Gathers what is written and passes it on in large blocks: the kernel takes a gigabyte in blocks of 1 MB in a third of the
/// time that it takes in blocks of 4 kB. A small file never takes a large block.
/// </summary>
public abstract class BlockStream : AppendOnlyStream
{
    private const int BlockSize = 1 << 20;

    private byte[] waiting = ArrayPool<byte>.Shared.Rent(1 << 14);
    private int used;

    public sealed override void Write(ReadOnlySpan<byte> buffer)
    {
        if (used + (long)buffer.Length > BlockSize)
        {
            Flush();
            if (buffer.Length >= BlockSize)
            {
                Pass(buffer);
                return;
            }
        }

        if (used + buffer.Length > waiting.Length)
        {
            Grow();
        }

        buffer.CopyTo(waiting.AsSpan(used));
        used += buffer.Length;
    }

    public sealed override void Flush()
    {
        if (used > 0)
        {
            Pass(waiting.AsSpan(0, used));
            used = 0;
        }
    }

    /// <summary>Takes the next bytes, in order; they are not kept.</summary>
    protected abstract void Pass(ReadOnlySpan<byte> block);

    protected override void Dispose(bool disposing)
    {
        if (disposing && waiting.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(waiting);
            waiting = [];
        }

        base.Dispose(disposing);
    }

    private void Grow()
    {
        byte[] larger = ArrayPool<byte>.Shared.Rent(BlockSize);
        waiting.AsSpan(0, used).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(waiting);
        waiting = larger;
    }
}
