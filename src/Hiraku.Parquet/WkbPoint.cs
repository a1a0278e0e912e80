using System.Buffers.Binary;

namespace Hiraku.Parquet;

/// <summary>A place as well-known binary (OGC 06-103r4, clause 8): little-endian, a two-dimensional point.</summary>
public static class WkbPoint
{
    /// <summary>How many bytes a point takes.</summary>
    public const int Size = 21;

    /// <summary>Writes a point; longitude comes first (GeoParquet 1.1.0, "Coordinate axis order").</summary>
    public static void Write(Span<byte> destination, double longitude, double latitude)
    {
        destination[0] = 1;
        BinaryPrimitives.WriteUInt32LittleEndian(destination[1..], 1);
        BinaryPrimitives.WriteDoubleLittleEndian(destination[5..], longitude);
        BinaryPrimitives.WriteDoubleLittleEndian(destination[13..], latitude);
    }

    /// <summary>Reads a point that <see cref="Write"/> wrote; false for anything else.</summary>
    public static bool TryRead(ReadOnlySpan<byte> source, out double longitude, out double latitude)
    {
        longitude = latitude = 0;
        if (source.Length != Size || source[0] != 1 || BinaryPrimitives.ReadUInt32LittleEndian(source[1..]) != 1)
        {
            return false;
        }

        longitude = BinaryPrimitives.ReadDoubleLittleEndian(source[5..]);
        latitude = BinaryPrimitives.ReadDoubleLittleEndian(source[13..]);
        return true;
    }
}
