using System.Buffers;
using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Hiraku.Pipeline.Write.Files;

/// <summary>
/// Gathers what is written and passes it on in blocks of 1 MB: the kernel takes a gigabyte in such blocks in a third of the
/// time that it takes in blocks of 4 kB. A small file never takes a large block.
/// </summary>
public abstract class BlockStream : AppendOnlyStream
{
    /// <summary>How many bytes are passed on at once, but for what a flush or the end leaves.</summary>
    public const int BlockSize = 1 << 20;

    private byte[] few = ArrayPool<byte>.Shared.Rent(1 << 14);
    private Block? block;
    private int used;

    private Span<byte> Waiting => block is null ? few : block.Bytes;

    public sealed override void Write(ReadOnlySpan<byte> buffer)
    {
        if (used == 0 && Block.IsLike(buffer))
        {
            Pass(buffer);
            return;
        }

        if (block is null && used + (long)buffer.Length > few.Length)
        {
            block = Block.Rent();
            few.AsSpan(0, used).CopyTo(block.Bytes);
        }

        while (buffer.Length > Waiting.Length - used)
        {
            int fitting = Waiting.Length - used;
            buffer[..fitting].CopyTo(Waiting[used..]);
            buffer = buffer[fitting..];
            used = Waiting.Length;
            Flush();
        }

        buffer.CopyTo(Waiting[used..]);
        used += buffer.Length;
    }

    public sealed override void Flush()
    {
        if (used > 0)
        {
            Pass(Waiting[..used]);
            used = 0;
        }
    }

    /// <summary>Takes the next bytes, in order; they are not kept. A whole block begins where a page of memory does.</summary>
    protected abstract void Pass(ReadOnlySpan<byte> block);

    protected override void Dispose(bool disposing)
    {
        if (disposing && few.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(few);
            few = [];
            block?.Return();
            block = null;
        }

        base.Dispose(disposing);
    }

    /// <summary>1 MB that the collector does not move, used again and again.</summary>
    private sealed class Block
    {
        private const int Page = 4096;

        /// <summary>As many as the files of a wide dataset.</summary>
        private const int Most = 8;

        private static readonly ConcurrentBag<Block> Waiting = [];

        private readonly byte[] bytes = GC.AllocateUninitializedArray<byte>(BlockSize + Page, pinned: true);
        private readonly int start;

        private unsafe Block()
        {
            nint address = (nint)Unsafe.AsPointer(ref bytes[0]);
            start = (int)((Page - (address % Page)) % Page);
        }

        public Span<byte> Bytes => bytes.AsSpan(start, BlockSize);

        /// <summary>Whether bytes from elsewhere are as good as a block: as many, and in such a place.</summary>
        public static unsafe bool IsLike(ReadOnlySpan<byte> other) =>
            other.Length == BlockSize && (nint)Unsafe.AsPointer(ref MemoryMarshal.GetReference(other)) % Page == 0;

        public static Block Rent() => Waiting.TryTake(out Block? block) ? block : new Block();

        public void Return()
        {
            if (Waiting.Count < Most)
            {
                Waiting.Add(this);
            }
        }
    }
}
