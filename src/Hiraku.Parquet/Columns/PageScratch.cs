using Hiraku.Parquet.Buffers;
using Hiraku.Parquet.Compression;

namespace Hiraku.Parquet.Columns;

/// <summary>Where the columns of one file, one after the other, put their pages together.</summary>
internal sealed class PageScratch(ParquetCompression compression)
{
    private readonly IPageCompressor? _compressor = PageCompressors.For(compression);
    private readonly Pile<byte> _compressed = new();

    public BlockPool Blocks { get; } = new();

    public Pile<byte> Page { get; } = new();

    public Pile<byte> Header { get; } = new();

    /// <summary>The page as it goes into the file; holds until the next call.</summary>
    public ReadOnlySpan<byte> Compress(ReadOnlySpan<byte> page)
    {
        if (_compressor is null)
        {
            return page;
        }

        _compressed.Clear();
        _compressor.Compress(page, _compressed);
        return _compressed.Items;
    }
}
