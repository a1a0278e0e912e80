using System.Diagnostics.CodeAnalysis;

namespace Hiraku.Parquet;

/// <summary>What a column holds: a physical type together with its annotation (parquet-format, LogicalTypes.md).</summary>
[SuppressMessage("Naming", "CA1720:Identifier contains type name", Justification = "The names of the format itself.")]
public enum ParquetType
{
    /// <summary>UTF-8 text: BYTE_ARRAY annotated STRING.</summary>
    Text,

    /// <summary>A JSON document as UTF-8: BYTE_ARRAY annotated JSON.</summary>
    Json,

    /// <summary>Days since 1970-01-01: INT32 annotated DATE. Write with <see cref="ParquetWriter.WriteInt32"/>.</summary>
    Date,

    /// <summary>Microseconds since midnight, local: INT64 annotated TIME. Write with <see cref="ParquetWriter.WriteInt64"/>.</summary>
    Time,

    /// <summary>Microseconds since 1970-01-01T00:00: INT64 annotated TIMESTAMP. Write with <see cref="ParquetWriter.WriteInt64"/>.</summary>
    Timestamp,

    /// <summary>True or false, one bit each.</summary>
    Boolean,

    /// <summary>A signed integer of 32 bits.</summary>
    Int32,

    /// <summary>A signed integer of 64 bits.</summary>
    Int64,

    /// <summary>A binary floating-point number of 64 bits (IEEE 754).</summary>
    Double,

    /// <summary>An exact number: INT32, INT64 or 16 bytes annotated DECIMAL, by the column's precision.</summary>
    Decimal,

    /// <summary>Bytes without a meaning of their own, such as the WKB of a place.</summary>
    Binary,
}
