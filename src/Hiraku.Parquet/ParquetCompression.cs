namespace Hiraku.Parquet;

/// <summary>How pages are made smaller (parquet-format, Compression.md).</summary>
public enum ParquetCompression
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>Snappy: the fastest, and the one that every reader knows.</summary>
    Snappy,

    /// <summary>Gzip (RFC 1952): smaller, slower.</summary>
    Gzip,

    /// <summary>Brotli (RFC 7932): smallest.</summary>
    Brotli,
}
