using System.IO.Compression;
using Hiraku.Parquet.Buffers;

namespace Hiraku.Parquet.Compression;

/// <summary>Brotli (RFC 7932) through the runtime.</summary>
internal sealed class BrotliCompressor : IPageCompressor
{
    // Measured on 100,000 rows of a municipal table: 5 is 5 % smaller than gzip for a third more time; 7 takes 2.5 times as long for 2 %.
    private const int Quality = 5;
    private const int WindowBits = 22;

    public void Compress(ReadOnlySpan<byte> page, Pile<byte> output)
    {
        Span<byte> room = output.Reserve(BrotliEncoder.GetMaxCompressedLength(page.Length));
        if (!BrotliEncoder.TryCompress(page, room, out int written, Quality, WindowBits))
        {
            throw new InvalidOperationException("Brotli found too little room for a page.");
        }

        output.Advance(written);
    }
}
