using Hiraku.Parquet.Buffers;

namespace Hiraku.Parquet.Compression;

/// <summary>Makes one page smaller; each page stands alone.</summary>
internal interface IPageCompressor
{
    /// <summary>Appends the compressed form of the page.</summary>
    void Compress(ReadOnlySpan<byte> page, Pile<byte> output);
}
