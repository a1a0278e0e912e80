using System.Buffers.Binary;

namespace Hiraku.Pipeline.Write.Zip;

/// <summary>The archive's own records (APPNOTE 4.3). ZIP64 only where a number needs it: some spreadsheet programs refuse it.</summary>
internal static class ZipRecords
{
    /// <summary>1980-01-01 00:00, the earliest day a ZIP can hold: date in the upper half, time in the lower.</summary>
    private const uint FixedTime = 0x0021_0000;

    /// <summary>Sizes follow the data (bit 3), names are UTF-8 (bit 11).</summary>
    private const ushort Flags = 0x0808;

    public static byte[] LocalHeader(ZipEntry entry)
    {
        byte[] header = new byte[30 + entry.Name.Length];
        BinaryPrimitives.WriteUInt32LittleEndian(header, 0x04034B50);
        WriteCommon(header.AsSpan(4), entry, needs64: false);
        Write16(header, 26, entry.Name.Length);
        entry.Name.CopyTo(header, 30);
        return header;
    }

    public static byte[] DataDescriptor(ZipEntry entry)
    {
        bool needs64 = entry.Size >= uint.MaxValue || entry.CompressedSize >= uint.MaxValue;
        byte[] record = new byte[needs64 ? 24 : 16];
        BinaryPrimitives.WriteUInt32LittleEndian(record, 0x08074B50);
        BinaryPrimitives.WriteUInt32LittleEndian(record.AsSpan(4), entry.Crc);
        if (needs64)
        {
            BinaryPrimitives.WriteInt64LittleEndian(record.AsSpan(8), entry.CompressedSize);
            BinaryPrimitives.WriteInt64LittleEndian(record.AsSpan(16), entry.Size);
        }
        else
        {
            Write32(record, 8, entry.CompressedSize);
            Write32(record, 12, entry.Size);
        }

        return record;
    }

    public static byte[] CentralHeader(ZipEntry entry)
    {
        bool needs64 = entry.Needs64;
        byte[] header = new byte[46 + entry.Name.Length + (needs64 ? 28 : 0)];
        BinaryPrimitives.WriteUInt32LittleEndian(header, 0x02014B50);
        Write16(header, 4, needs64 ? 45 : 20);
        WriteCommon(header.AsSpan(6), entry, needs64);
        BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(16), entry.Crc);
        Write32(header, 20, needs64 ? uint.MaxValue : entry.CompressedSize);
        Write32(header, 24, needs64 ? uint.MaxValue : entry.Size);
        Write16(header, 28, entry.Name.Length);
        Write16(header, 30, needs64 ? 28 : 0);
        Write32(header, 42, needs64 ? uint.MaxValue : entry.Offset);
        entry.Name.CopyTo(header, 46);
        if (needs64)
        {
            Span<byte> extra = header.AsSpan(46 + entry.Name.Length);
            BinaryPrimitives.WriteUInt32LittleEndian(extra, 0x0018_0001);
            BinaryPrimitives.WriteInt64LittleEndian(extra[4..], entry.Size);
            BinaryPrimitives.WriteInt64LittleEndian(extra[12..], entry.CompressedSize);
            BinaryPrimitives.WriteInt64LittleEndian(extra[20..], entry.Offset);
        }

        return header;
    }

    public static byte[] End(int count, long start, long size)
    {
        bool needs64 = count >= ushort.MaxValue || start >= uint.MaxValue || size >= uint.MaxValue;
        byte[] end = new byte[(needs64 ? 56 + 20 : 0) + 22];
        if (needs64)
        {
            WriteEnd64(end, count, start, size);
        }

        Span<byte> last = end.AsSpan(end.Length - 22);
        BinaryPrimitives.WriteUInt32LittleEndian(last, 0x06054B50);
        Write16(last, 8, Math.Min(count, ushort.MaxValue));
        Write16(last, 10, Math.Min(count, ushort.MaxValue));
        Write32(last, 12, Math.Min(size, uint.MaxValue));
        Write32(last, 16, Math.Min(start, uint.MaxValue));
        return end;
    }

    private static void WriteEnd64(Span<byte> end, int count, long start, long size)
    {
        BinaryPrimitives.WriteUInt32LittleEndian(end, 0x06064B50);
        BinaryPrimitives.WriteInt64LittleEndian(end[4..], 44);
        Write16(end, 12, 45);
        Write16(end, 14, 45);
        BinaryPrimitives.WriteInt64LittleEndian(end[24..], count);
        BinaryPrimitives.WriteInt64LittleEndian(end[32..], count);
        BinaryPrimitives.WriteInt64LittleEndian(end[40..], size);
        BinaryPrimitives.WriteInt64LittleEndian(end[48..], start);
        BinaryPrimitives.WriteUInt32LittleEndian(end[56..], 0x07064B50);
        BinaryPrimitives.WriteInt64LittleEndian(end[64..], start + size);
        BinaryPrimitives.WriteUInt32LittleEndian(end[72..], 1);
    }

    /// <summary>Version needed, flags, method and time: the same in both headers.</summary>
    private static void WriteCommon(Span<byte> target, ZipEntry entry, bool needs64)
    {
        Write16(target, 0, needs64 ? 45 : 20);
        Write16(target, 2, Flags);
        Write16(target, 4, entry.Deflated ? 8 : 0);
        Write32(target, 6, FixedTime);
    }

    private static void Write16(Span<byte> target, int at, int value) => BinaryPrimitives.WriteUInt16LittleEndian(target[at..], (ushort)value);

    private static void Write32(Span<byte> target, int at, long value) => BinaryPrimitives.WriteUInt32LittleEndian(target[at..], (uint)value);
}
