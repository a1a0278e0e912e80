using System.Buffers.Binary;

namespace Hiraku.Parquet.Compression;

/// <summary>Writes Snappy's elements: literals and copies of what came before (google/snappy, format_description.txt, section 2).</summary>
internal ref struct SnappyOutput(Span<byte> room)
{
    private readonly Span<byte> _room = room;

    public int Written { get; private set; }

    public void Varint(uint value)
    {
        while (value >= 0x80)
        {
            _room[Written++] = (byte)(value | 0x80);
            value >>= 7;
        }

        _room[Written++] = (byte)value;
    }

    public void Literal(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty)
        {
            return;
        }

        uint length = (uint)bytes.Length - 1;
        if (length < 60)
        {
            _room[Written++] = (byte)(length << 2);
        }
        else if (length < 256)
        {
            _room[Written++] = 60 << 2;
            _room[Written++] = (byte)length;
        }
        else
        {
            // A block has 65,536 bytes at most, so two bytes always hold the length.
            _room[Written++] = 61 << 2;
            BinaryPrimitives.WriteUInt16LittleEndian(_room[Written..], (ushort)length);
            Written += 2;
        }

        bytes.CopyTo(_room[Written..]);
        Written += bytes.Length;
    }

    public void Copy(int offset, int length)
    {
        // One element copies at most 64 bytes; 60 at a time while more than 67 remain, so that at least four are left over.
        while (length >= 68)
        {
            FarCopy(offset, 64);
            length -= 64;
        }

        if (length > 64)
        {
            FarCopy(offset, 60);
            length -= 60;
        }

        if (length < 12 && offset < 2048)
        {
            _room[Written++] = (byte)(((offset >> 8) << 5) | ((length - 4) << 2) | 1);
            _room[Written++] = (byte)offset;
        }
        else
        {
            FarCopy(offset, length);
        }
    }

    private void FarCopy(int offset, int length)
    {
        _room[Written] = (byte)(((length - 1) << 2) | 2);
        BinaryPrimitives.WriteUInt16LittleEndian(_room[(Written + 1)..], (ushort)offset);
        Written += 3;
    }
}
