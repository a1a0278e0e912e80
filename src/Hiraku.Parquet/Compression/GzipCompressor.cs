using System.IO.Compression;
using Hiraku.Parquet.Buffers;

namespace Hiraku.Parquet.Compression;

/// <summary>Gzip (RFC 1952) through the runtime's zlib; the header holds no time and no name, so the same page gives the same bytes.</summary>
internal sealed class GzipCompressor : IPageCompressor
{
    public void Compress(ReadOnlySpan<byte> page, Pile<byte> output)
    {
        using PileStream target = new(output);
        using GZipStream gzip = new(target, CompressionLevel.Optimal);
        gzip.Write(page);
    }
}
