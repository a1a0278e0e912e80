namespace Hiraku.Parquet.Format;

/// <summary>How a column's type is stored and annotated (parquet-format, LogicalTypes.md).</summary>
internal static class LeafType
{
    public const int LongDecimalBytes = 16;

    public static PhysicalType PhysicalOf(ParquetColumn column) => column.Type switch
    {
        ParquetType.Boolean => PhysicalType.Boolean,
        ParquetType.Int32 or ParquetType.Date => PhysicalType.Int32,
        ParquetType.Int64 or ParquetType.Time or ParquetType.Timestamp => PhysicalType.Int64,
        ParquetType.Double => PhysicalType.Double,
        ParquetType.Decimal when column.Precision <= 9 => PhysicalType.Int32,
        ParquetType.Decimal when column.Precision <= 18 => PhysicalType.Int64,
        ParquetType.Decimal => PhysicalType.FixedLengthByteArray,
        ParquetType.Text or ParquetType.Json or ParquetType.Binary => PhysicalType.ByteArray,
        _ => throw new ArgumentOutOfRangeException(nameof(column)),
    };

    /// <summary>The older annotation, for readers from before 2018; wall-clock timestamps have none, since it would make them UTC.</summary>
    public static int? ConvertedOf(ParquetColumn column) => column.Type switch
    {
        ParquetType.Text => 0,
        ParquetType.Decimal => 5,
        ParquetType.Date => 6,
        ParquetType.Timestamp when column.IsUtc => 10,
        ParquetType.Json => 19,
        _ => null,
    };

    public static void WriteLogical(CompactWriter writer, int field, ParquetColumn column)
    {
        int member = MemberOf(column.Type);
        if (member == 0)
        {
            return;
        }

        writer.BeginStruct(field);
        writer.BeginStruct(member);
        if (column.Type == ParquetType.Decimal)
        {
            writer.Int32(1, column.Scale);
            writer.Int32(2, column.Precision);
        }
        else if (column.Type is ParquetType.Time or ParquetType.Timestamp)
        {
            writer.Bool(1, column.IsUtc);
            writer.BeginStruct(2);
            writer.EmptyStruct(2); // MICROS
            writer.End();
        }

        writer.End();
        writer.End();
    }

    private static int MemberOf(ParquetType type) => type switch
    {
        ParquetType.Text => 1,
        ParquetType.Decimal => 5,
        ParquetType.Date => 6,
        ParquetType.Time => 7,
        ParquetType.Timestamp => 8,
        ParquetType.Json => 12,
        _ => 0,
    };
}
