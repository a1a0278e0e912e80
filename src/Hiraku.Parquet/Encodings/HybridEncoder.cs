using System.Numerics;
using System.Runtime.CompilerServices;
using Hiraku.Parquet.Buffers;

namespace Hiraku.Parquet.Encodings;

/// <summary>Writes small integers as runs or bit-packed groups, whichever is shorter (parquet-format, Encodings.md, RLE = 3).</summary>
internal static class HybridEncoder
{
    /// <summary>How many bits the values up to the greatest need.</summary>
    public static int WidthOf(int greatest) => Math.Max(1, 32 - BitOperations.LeadingZeroCount((uint)greatest));

    public static void Write(ReadOnlySpan<int> values, int width, Pile<byte> output)
    {
        int shortest = ShortestRun(width);
        int packedFrom = 0;
        int at = 0;
        while (at < values.Length)
        {
            int run = RunLength(values[at..]);
            if (run >= shortest)
            {
                WritePacked(values[packedFrom..at], width, output);
                WriteRun(values[at], run, width, output);
                at += run;
                packedFrom = at;
            }
            else
            {
                at += 8;
            }
        }

        WritePacked(values[packedFrom..], width, output);
    }

    /// <summary>A run costs its header and breaks a packed stretch in two, so it has to replace more than those few bytes.</summary>
    public static int ShortestRun(int width) => Math.Max(8, (32 / width + 7) & ~7);

    public static void WriteRun(int value, int length, int width, Pile<byte> output)
    {
        WriteHeader((uint)length << 1, output);
        for (int shift = 0; shift < width; shift += 8)
        {
            output.Add((byte)(value >> shift));
        }
    }

    public static void WriteHeader(uint header, Pile<byte> output)
    {
        while (header >= 0x80)
        {
            output.Add((byte)(header | 0x80));
            header >>= 7;
        }

        output.Add((byte)header);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void WritePacked(ReadOnlySpan<int> values, int width, Pile<byte> output)
    {
        int groups = (values.Length + 7) / 8;
        if (groups == 0)
        {
            return;
        }

        WriteHeader(((uint)groups << 1) | 1, output);
        Span<byte> packed = output.Reserve(groups * width + BitPacker.Slack);
        int whole = values.Length / 8;
        for (int group = 0; group < whole; group++)
        {
            BitPacker.Pack(values.Slice(group * 8, 8), width, packed[(group * width)..]);
        }

        if (whole < groups)
        {
            Span<int> last = stackalloc int[8];
            values[(whole * 8)..].CopyTo(last);
            BitPacker.Pack(last, width, packed[(whole * width)..]);
        }

        output.Advance(groups * width);
    }

    private static int RunLength(ReadOnlySpan<int> values)
    {
        int first = values[0];
        if (values.Length > 1 && values[1] != first)
        {
            return 1;
        }

        int other = values.IndexOfAnyExcept(first);
        return other < 0 ? values.Length : other;
    }
}
