using Hiraku.Parquet.Buffers;
using Hiraku.Parquet.Statistics;

namespace Hiraku.Parquet.Format;

/// <summary>The end of the file, which says where everything is (parquet.thrift, FileMetaData).</summary>
internal sealed class FileFooter(IReadOnlyList<ParquetColumn> columns, ParquetOptions options)
{
    private const int Version = 2;
    private const int DataPage = 0;
    private const int DictionaryPage = 2;

    public void Write(Pile<byte> output, IReadOnlyList<WrittenRowGroup> rowGroups, IReadOnlyList<KeyValuePair<string, string>> pairs)
    {
        CompactWriter writer = new(output);
        writer.BeginItem();
        writer.Int32(1, Version);
        WriteSchema(writer);
        writer.Int64(3, rowGroups.Sum(group => group.Rows));
        writer.BeginList(4, CompactWriter.TypeStruct, rowGroups.Count);
        for (int ordinal = 0; ordinal < rowGroups.Count; ordinal++)
        {
            WriteRowGroup(writer, rowGroups[ordinal], ordinal);
        }

        if (pairs.Count > 0)
        {
            WritePairs(writer, pairs);
        }

        writer.Text(6, options.CreatedBy);
        WriteOrders(writer);
        writer.End();
    }

    private void WriteSchema(CompactWriter writer)
    {
        writer.BeginList(2, CompactWriter.TypeStruct, columns.Count + 1);
        writer.BeginItem();
        writer.Text(4, "schema");
        writer.Int32(5, columns.Count);
        writer.End();
        foreach (ParquetColumn column in columns)
        {
            WriteLeaf(writer, column);
        }
    }

    private static void WriteLeaf(CompactWriter writer, ParquetColumn column)
    {
        PhysicalType physical = LeafType.PhysicalOf(column);
        writer.BeginItem();
        writer.Int32(1, (int)physical);
        if (physical == PhysicalType.FixedLengthByteArray)
        {
            writer.Int32(2, LeafType.LongDecimalBytes);
        }

        writer.Int32(3, column.Optional ? 1 : 0);
        writer.Text(4, column.Name);
        if (LeafType.ConvertedOf(column) is { } converted)
        {
            writer.Int32(6, converted);
        }

        if (column.Type == ParquetType.Decimal)
        {
            writer.Int32(7, column.Scale);
            writer.Int32(8, column.Precision);
        }

        LeafType.WriteLogical(writer, 10, column);
        writer.End();
    }

    private void WriteRowGroup(CompactWriter writer, WrittenRowGroup group, int ordinal)
    {
        writer.BeginItem();
        writer.BeginList(1, CompactWriter.TypeStruct, columns.Count);
        for (int column = 0; column < columns.Count; column++)
        {
            writer.BeginItem();
            writer.Int64(2, 0);
            writer.BeginStruct(3);
            WriteChunk(writer, columns[column], group.Chunks[column]);
            writer.End();
            writer.End();
        }

        writer.Int64(2, group.Chunks.Sum(chunk => chunk.Size));
        writer.Int64(3, group.Rows);
        writer.Int64(5, group.Chunks[0].Start);
        writer.Int64(6, group.Chunks.Sum(chunk => chunk.CompressedSize));
        if (ordinal <= short.MaxValue)
        {
            writer.Int16(7, (short)ordinal);
        }

        writer.End();
    }

    private void WriteChunk(CompactWriter writer, ParquetColumn column, WrittenChunk chunk)
    {
        writer.Int32(1, (int)LeafType.PhysicalOf(column));
        WriteEncodings(writer, chunk);
        writer.BeginList(3, CompactWriter.TypeBinary, 1);
        writer.ItemText(column.Name);
        writer.Int32(4, CodecOf(options.Compression));
        writer.Int64(5, chunk.Values);
        writer.Int64(6, chunk.Size);
        writer.Int64(7, chunk.CompressedSize);
        writer.Int64(9, chunk.DataOffset);
        if (chunk.DictionaryOffset is { } dictionary)
        {
            writer.Int64(11, dictionary);
        }

        writer.BeginStruct(12);
        WriteStatistics(writer, chunk.Statistics);
        writer.End();
        WritePageCounts(writer, chunk);
    }

    private static void WriteEncodings(CompactWriter writer, WrittenChunk chunk)
    {
        List<PageEncoding> encodings = [PageEncoding.Plain, PageEncoding.Rle];
        if (chunk.DictionaryPages > 0)
        {
            encodings.Add(PageEncoding.RleDictionary);
        }

        writer.BeginList(2, CompactWriter.TypeI32, encodings.Count);
        encodings.ForEach(encoding => writer.ItemInt32((int)encoding));
    }

    private static void WriteStatistics(CompactWriter writer, ColumnStatistics statistics)
    {
        writer.Int64(3, statistics.NullCount);
        if (statistics.Max is { } max)
        {
            writer.Bytes(5, max.Value);
        }

        if (statistics.Min is { } min)
        {
            writer.Bytes(6, min.Value);
        }

        if (statistics.Max is { } upper)
        {
            writer.Bool(7, upper.IsExact);
        }

        if (statistics.Min is { } lower)
        {
            writer.Bool(8, lower.IsExact);
        }
    }

    private static void WritePageCounts(CompactWriter writer, WrittenChunk chunk)
    {
        List<(int Page, PageEncoding Encoding, int Count)> counts = [];
        if (chunk.DictionaryPages > 0)
        {
            counts.Add((DictionaryPage, PageEncoding.Plain, 1));
            counts.Add((DataPage, PageEncoding.RleDictionary, chunk.DictionaryPages));
        }

        if (chunk.PlainPages > 0)
        {
            counts.Add((DataPage, PageEncoding.Plain, chunk.PlainPages));
        }

        writer.BeginList(13, CompactWriter.TypeStruct, counts.Count);
        foreach ((int page, PageEncoding encoding, int count) in counts)
        {
            writer.BeginItem();
            writer.Int32(1, page);
            writer.Int32(2, (int)encoding);
            writer.Int32(3, count);
            writer.End();
        }
    }

    private static void WritePairs(CompactWriter writer, IReadOnlyList<KeyValuePair<string, string>> pairs)
    {
        writer.BeginList(5, CompactWriter.TypeStruct, pairs.Count);
        foreach ((string key, string value) in pairs)
        {
            writer.BeginItem();
            writer.Text(1, key);
            writer.Text(2, value);
            writer.End();
        }
    }

    private void WriteOrders(CompactWriter writer)
    {
        writer.BeginList(7, CompactWriter.TypeStruct, columns.Count);
        for (int column = 0; column < columns.Count; column++)
        {
            writer.BeginItem();
            writer.EmptyStruct(1); // TYPE_ORDER
            writer.End();
        }
    }

    private static int CodecOf(ParquetCompression compression) => compression switch
    {
        ParquetCompression.None => 0,
        ParquetCompression.Snappy => 1,
        ParquetCompression.Gzip => 2,
        ParquetCompression.Brotli => 4,
        _ => throw new ArgumentOutOfRangeException(nameof(compression)),
    };
}
