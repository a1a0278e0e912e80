using Hiraku.Parquet.Statistics;

namespace Hiraku.Parquet.Format;

/// <summary>One column of one row group as it lies in the file (parquet.thrift, ColumnMetaData).</summary>
internal sealed record WrittenChunk(
    long Values,
    long? DictionaryOffset,
    long DataOffset,
    long Size,
    long CompressedSize,
    int PlainPages,
    int DictionaryPages,
    ColumnStatistics Statistics)
{
    public long Start => DictionaryOffset ?? DataOffset;
}

/// <summary>One row group as it lies in the file (parquet.thrift, RowGroup).</summary>
internal sealed record WrittenRowGroup(long Rows, IReadOnlyList<WrittenChunk> Chunks);
