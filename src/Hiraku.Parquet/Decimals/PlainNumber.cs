using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using Hiraku.Parquet.Buffers;

namespace Hiraku.Parquet.Decimals;

/// <summary>Numbers as PLAIN writes them: little-endian, but long decimals big-endian (parquet-format, LogicalTypes.md, DECIMAL).</summary>
internal static class PlainNumber
{
    public static ulong ToBits<T>(T value)
        where T : unmanaged =>
        Unsafe.SizeOf<T>() == sizeof(int) ? Unsafe.BitCast<T, uint>(value) : Unsafe.BitCast<T, ulong>(value);

    public static T FromBits<T>(ulong bits)
        where T : unmanaged =>
        Unsafe.SizeOf<T>() == sizeof(int) ? Unsafe.BitCast<uint, T>((uint)bits) : Unsafe.BitCast<ulong, T>(bits);

    public static void Add<T>(T value, Pile<byte> output)
        where T : unmanaged
    {
        int size = Unsafe.SizeOf<T>();
        Write(value, output.Reserve(size));
        output.Advance(size);
    }

    public static byte[] ToBytes<T>(T value)
        where T : unmanaged
    {
        byte[] bytes = new byte[Unsafe.SizeOf<T>()];
        Write(value, bytes);
        return bytes;
    }

    // The type is known to the compiler of each instance, so only one of the branches remains.
    private static void Write<T>(T value, Span<byte> destination)
        where T : unmanaged
    {
        if (typeof(T) == typeof(Int128))
        {
            BinaryPrimitives.WriteInt128BigEndian(destination, Unsafe.BitCast<T, Int128>(value));
        }
        else if (Unsafe.SizeOf<T>() == sizeof(int))
        {
            BinaryPrimitives.WriteInt32LittleEndian(destination, Unsafe.BitCast<T, int>(value));
        }
        else
        {
            BinaryPrimitives.WriteInt64LittleEndian(destination, Unsafe.BitCast<T, long>(value));
        }
    }
}
