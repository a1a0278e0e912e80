using System.Buffers.Binary;

namespace Hiraku.Pipeline.Validate.Tables.Keys;

/// <summary>A key as it lies on disk: its hash, where it was first seen, its length and its bytes.</summary>
internal readonly ref struct KeyRecord
{
    private const int PlaceAt = 8;
    private const int LengthAt = 16;
    private const int HeadSize = 20;

    private KeyRecord(ReadOnlySpan<byte> bytes) => Bytes = bytes;

    public ReadOnlySpan<byte> Bytes { get; }

    public ulong Hash => BinaryPrimitives.ReadUInt64LittleEndian(Bytes);

    public KeyPlace Place => new(BinaryPrimitives.ReadInt32LittleEndian(Bytes[PlaceAt..]), BinaryPrimitives.ReadInt32LittleEndian(Bytes[(PlaceAt + sizeof(int))..]));

    public ReadOnlySpan<byte> Key => Bytes[HeadSize..];

    public static int SizeOf(int keyLength) => HeadSize + keyLength;

    /// <summary>The record at the front of some bytes.</summary>
    public static KeyRecord At(ReadOnlySpan<byte> bytes) => new(bytes[..SizeOf(BinaryPrimitives.ReadInt32LittleEndian(bytes[LengthAt..]))]);

    /// <summary>Makes a record in a buffer that has room for it.</summary>
    public static KeyRecord Of(ulong hash, KeyPlace place, ReadOnlySpan<byte> key, Span<byte> buffer)
    {
        BinaryPrimitives.WriteUInt64LittleEndian(buffer, hash);
        BinaryPrimitives.WriteInt32LittleEndian(buffer[PlaceAt..], place.Origin);
        BinaryPrimitives.WriteInt32LittleEndian(buffer[(PlaceAt + sizeof(int))..], place.Line);
        BinaryPrimitives.WriteInt32LittleEndian(buffer[LengthAt..], key.Length);
        key.CopyTo(buffer[HeadSize..]);
        return new KeyRecord(buffer[..SizeOf(key.Length)]);
    }
}
