using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Hiraku.Parquet.Encodings;

/// <summary>Packs eight values into as many bytes as each has bits, least significant bit first (parquet-format, Encodings.md, "Bit-packed").</summary>
internal static class BitPacker
{
    /// <summary>Bytes that may be written past the end of the packed group.</summary>
    public const int Slack = 4;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Pack(ReadOnlySpan<int> eight, int width, Span<byte> destination)
    {
        ulong pending = 0;
        int bits = 0;
        int at = 0;
        foreach (int value in eight[..8])
        {
            pending |= (ulong)(uint)value << bits;
            bits += width;
            if (bits >= 32)
            {
                BinaryPrimitives.WriteUInt32LittleEndian(destination[at..], (uint)pending);
                pending >>= 32;
                bits -= 32;
                at += 4;
            }
        }

        // Whole bytes remain, at most three; the slack takes the rest of the word.
        BinaryPrimitives.WriteUInt32LittleEndian(destination[at..], (uint)pending);
    }

    /// <summary>Packs eight bytes of 0 or 1 into one byte, the first in the lowest bit.</summary>
    public static byte PackFlags(ReadOnlySpan<bool> eight)
    {
        // Multiplying moves bit 8k to bit 56 + k for every k at once; no two of the moved bits meet.
        ulong flags = BinaryPrimitives.ReadUInt64LittleEndian(MemoryMarshal.AsBytes(eight));
        return (byte)((flags * 0x0102_0408_1020_4080) >> 56);
    }
}
