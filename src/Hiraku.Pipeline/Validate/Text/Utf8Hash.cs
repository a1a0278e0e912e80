using System.Buffers.Binary;
using System.Numerics;

namespace Hiraku.Pipeline.Validate.Text;

/// <summary>A quick 64-bit hash of bytes, the same in every run and on every machine. Whoever uses it compares the bytes themselves too.</summary>
public static class Utf8Hash
{
    private const ulong Odd1 = 0x9E37_79B9_7F4A_7C15;
    private const ulong Odd2 = 0xC2B2_AE3D_27D4_EB4F;

    public static ulong Of(ReadOnlySpan<byte> bytes, ulong seed = 0)
    {
        ulong hash = Odd2 ^ seed ^ ((ulong)bytes.Length * Odd1);
        while (bytes.Length >= 8)
        {
            hash = Mix(hash ^ BinaryPrimitives.ReadUInt64LittleEndian(bytes));
            bytes = bytes[8..];
        }

        ulong rest = 0;
        for (int i = 0; i < bytes.Length; i++)
        {
            rest |= (ulong)bytes[i] << (8 * i);
        }

        return Mix(Mix(hash ^ rest) ^ Odd1);
    }

    private static ulong Mix(ulong value)
    {
        ulong high = Math.BigMul(value, Odd1, out ulong low);
        return BitOperations.RotateLeft(high ^ low, 23) * Odd2;
    }
}
