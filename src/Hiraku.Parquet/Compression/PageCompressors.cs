namespace Hiraku.Parquet.Compression;

/// <summary>Finds the compressor of a codec; none for pages that stay as they are.</summary>
internal static class PageCompressors
{
    public static IPageCompressor? For(ParquetCompression compression) => compression switch
    {
        ParquetCompression.None => null,
        ParquetCompression.Snappy => new SnappyCompressor(),
        ParquetCompression.Gzip => new GzipCompressor(),
        ParquetCompression.Brotli => new BrotliCompressor(),
        _ => throw new ArgumentOutOfRangeException(nameof(compression)),
    };
}
