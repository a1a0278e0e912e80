using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Hiraku.Parquet.Encodings;

/// <summary>A fast hash of short byte strings; never written to a file, so it may change at will.</summary>
internal static class TextHash
{
    private const ulong First = 0x9E37_79B9_7F4A_7C15;
    private const ulong Second = 0xD6E8_FEB8_6659_FD93;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static uint Of(ReadOnlySpan<byte> bytes)
    {
        ulong hash = (ulong)bytes.Length * First;
        if (bytes.Length >= 8)
        {
            hash = Mix(hash, bytes);
            return Fold(hash, BinaryPrimitives.ReadUInt64LittleEndian(bytes[^8..]));
        }

        if (bytes.Length >= 4)
        {
            ulong low = BinaryPrimitives.ReadUInt32LittleEndian(bytes);
            ulong high = BinaryPrimitives.ReadUInt32LittleEndian(bytes[^4..]);
            return Fold(hash, low | (high << 32));
        }

        return bytes.IsEmpty ? 0 : Fold(hash, bytes[0] | ((ulong)bytes[bytes.Length >> 1] << 8) | ((ulong)bytes[^1] << 16));
    }

    public static uint Of(ulong bits) => Fold(First, bits);

    private static ulong Mix(ulong hash, ReadOnlySpan<byte> bytes)
    {
        // All but the last, possibly overlapping, eight bytes.
        foreach (ulong word in MemoryMarshal.Cast<byte, ulong>(bytes[..((bytes.Length - 1) & ~7)]))
        {
            hash = (hash ^ word) * Second;
            hash ^= hash >> 29;
        }

        return hash;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Fold(ulong hash, ulong word)
    {
        ulong high = Math.BigMul(hash ^ word ^ Second, First, out ulong low);
        return (uint)((high ^ low) >> 16);
    }
}
