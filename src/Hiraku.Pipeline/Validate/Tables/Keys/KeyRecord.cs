using System.Buffers.Binary;

namespace Hiraku.Pipeline.Validate.Tables.Keys;

/// <summary>A key as it lies on disk: its hash, where it was first seen, its length and its bytes.</summary>
internal readonly ref struct KeyRecord(ulong hash, KeyPlace place, ReadOnlySpan<byte> key)
{
    private const int HeadSize = 20;

    public ulong Hash { get; } = hash;

    public KeyPlace Place { get; } = place;

    public ReadOnlySpan<byte> Key { get; } = key;

    public int Size => HeadSize + Key.Length;

    /// <summary>The record at the front of some bytes.</summary>
    public static KeyRecord At(ReadOnlySpan<byte> bytes) => new(
        HashAt(bytes),
        new KeyPlace(BinaryPrimitives.ReadInt32LittleEndian(bytes[8..]), BinaryPrimitives.ReadInt32LittleEndian(bytes[12..])),
        bytes.Slice(HeadSize, BinaryPrimitives.ReadInt32LittleEndian(bytes[16..])));

    public static ulong HashAt(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt64LittleEndian(bytes);

    public void Write(Stream stream)
    {
        Span<byte> head = stackalloc byte[HeadSize];
        BinaryPrimitives.WriteUInt64LittleEndian(head, Hash);
        BinaryPrimitives.WriteInt32LittleEndian(head[8..], Place.Origin);
        BinaryPrimitives.WriteInt32LittleEndian(head[12..], Place.Line);
        BinaryPrimitives.WriteInt32LittleEndian(head[16..], Key.Length);
        stream.Write(head);
        stream.Write(Key);
    }
}
