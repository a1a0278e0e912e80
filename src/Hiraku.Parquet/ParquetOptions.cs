namespace Hiraku.Parquet;

/// <summary>How a file is laid out and what it says about itself.</summary>
/// <param name="Compression">The codec of every page.</param>
/// <param name="RowGroupRows">The most rows of one row group.</param>
/// <param name="RowGroupBytes">A row group is closed early once it holds this many bytes in memory.</param>
/// <param name="KeyValueMetadata">Pairs for the footer, written in this order.</param>
/// <param name="Geo">Which column holds places; writes the GeoParquet 1.1 "geo" entry.</param>
/// <param name="CreatedBy">The footer's created_by, in the form "name version 1.2.3".</param>
public sealed record ParquetOptions(
    ParquetCompression Compression = ParquetCompression.Snappy,
    int RowGroupRows = 131_072,
    int RowGroupBytes = 8 * 1024 * 1024,
    IReadOnlyList<KeyValuePair<string, string>>? KeyValueMetadata = null,
    GeoParquet? Geo = null,
    string CreatedBy = "Hiraku.Parquet version 0.1.0")
{
    /// <summary>Snappy, 131,072 rows a row group, nothing said.</summary>
    public static ParquetOptions Default { get; } = new();
}
