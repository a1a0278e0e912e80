namespace Hiraku.Parquet.Format;

/// <summary>How values are stored (parquet.thrift, Type).</summary>
internal enum PhysicalType
{
    Boolean = 0,
    Int32 = 1,
    Int64 = 2,
    Double = 5,
    ByteArray = 6,
    FixedLengthByteArray = 7,
}
