using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace Hiraku.Pipeline.Extract.Text;

/// <summary>Reads CP932 and gives UTF-8, in large blocks; a byte that means nothing becomes U+FFFD. As fast as reading UTF-8 itself.</summary>
internal sealed class Cp932ToUtf8Stream(Stream source) : Stream
{
    private const int BlockSize = 1 << 14;
    private const uint Replacement = 0xBDBFEF;

    private readonly DoubleByteTable table = DoubleByteTable.Cp932;
    private readonly byte[] input = new byte[BlockSize];
    private readonly byte[] output = new byte[(BlockSize * 3) + 8];
    private int kept;
    private int read;
    private int written;
    private bool ended;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        while (read == written)
        {
            if (ended || buffer.IsEmpty)
            {
                return 0;
            }

            Fill();
        }

        int length = Math.Min(buffer.Length, written - read);
        output.AsSpan(read, length).CopyTo(buffer);
        read += length;
        return length;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            source.Dispose();
        }

        base.Dispose(disposing);
    }

    private void Fill()
    {
        int got = source.Read(input, kept, input.Length - kept);
        ended = got == 0;
        int used = Convert(input.AsSpan(0, kept + got));
        kept = kept + got - used;
        input.AsSpan(used, kept).CopyTo(input);
    }

    /// <summary>Converts what is complete; a lead byte at the end waits for its trail, unless nothing more comes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Convert(ReadOnlySpan<byte> bytes)
    {
        read = 0;
        int to = 0;
        int i = 0;
        while (i < bytes.Length)
        {
            byte b = bytes[i];
            if (b < 0x80)
            {
                // Eight bytes at once; those that are no ASCII are written over.
                int ascii = DoubleByteTable.AsciiAhead(bytes[i..]);
                ulong eight = ascii > 1 ? BinaryPrimitives.ReadUInt64LittleEndian(bytes[i..]) : b;
                Unsafe.WriteUnaligned(ref output[to], eight);
                i += ascii;
                to += ascii;
            }
            else if (i + 1 < bytes.Length && table.Utf8Of((b << 8) | bytes[i + 1]) is var packed and not 0)
            {
                to += Put(to, packed);
                i += 2;
            }
            else if (i + 1 < bytes.Length || ended || !DoubleByteTable.IsLead(b))
            {
                to += Put(to, DoubleByteTable.IsHalfWidthKana(b) ? HalfWidthKana(b) : Replacement);
                i++;
            }
            else
            {
                break;
            }
        }

        written = to;
        return i;
    }

    /// <summary>Writes four bytes and counts those that matter: the buffer has room for them, and the next write covers the rest.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Put(int at, uint packed)
    {
        Unsafe.WriteUnaligned(ref output[at], packed);
        return packed > 0xFFFF ? 3 : 2;
    }

    /// <summary>A1 is U+FF61, that is EF BD A1; from E0 on the second byte is BE.</summary>
    private static uint HalfWidthKana(byte b)
    {
        int c = 0xFF61 + (b - 0xA1);
        return (uint)(0xEF | ((0x80 | ((c >> 6) & 0x3F)) << 8) | ((0x80 | (c & 0x3F)) << 16));
    }
}
