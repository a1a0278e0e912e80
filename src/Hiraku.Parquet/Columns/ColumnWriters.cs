using Hiraku.Parquet.Format;

namespace Hiraku.Parquet.Columns;

/// <summary>Finds the writer for how a column is stored.</summary>
internal static class ColumnWriters
{
    public static ColumnWriter For(ParquetColumn column, PageScratch scratch) => LeafType.PhysicalOf(column) switch
    {
        PhysicalType.Boolean => new BooleanColumnWriter(column, scratch),
        PhysicalType.Int32 => new FixedColumnWriter<int>(column, scratch),
        PhysicalType.Int64 => new FixedColumnWriter<long>(column, scratch),
        PhysicalType.Double => new FixedColumnWriter<double>(column, scratch),
        PhysicalType.FixedLengthByteArray => new FixedColumnWriter<Int128>(column, scratch),
        _ => new ByteColumnWriter(column, scratch),
    };
}
