using System.Runtime.CompilerServices;
using Hiraku.Parquet.Buffers;

namespace Hiraku.Parquet.Encodings;

/// <summary>Writes which rows have a value: definition levels 0 and 1 as runs or packed bits (parquet-format, Encodings.md, RLE = 3).</summary>
internal static class LevelEncoder
{
    public static void Write(ReadOnlySpan<bool> levels, Pile<byte> output)
    {
        int shortest = HybridEncoder.ShortestRun(1);
        int packedFrom = 0;
        int at = 0;
        while (at < levels.Length)
        {
            int other = levels[at..].IndexOf(!levels[at]);
            int run = other < 0 ? levels.Length - at : other;
            if (run >= shortest)
            {
                WritePacked(levels[packedFrom..at], output);
                HybridEncoder.WriteRun(levels[at] ? 1 : 0, run, 1, output);
                at += run;
                packedFrom = at;
            }
            else
            {
                at += 8;
            }
        }

        WritePacked(levels[packedFrom..], output);
    }

    /// <summary>The bits alone, without a header: also the PLAIN encoding of booleans.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void WriteBits(ReadOnlySpan<bool> flags, Pile<byte> output)
    {
        int groups = (flags.Length + 7) / 8;
        Span<byte> packed = output.Reserve(groups);
        int whole = flags.Length / 8;
        for (int group = 0; group < whole; group++)
        {
            packed[group] = BitPacker.PackFlags(flags.Slice(group * 8, 8));
        }

        if (whole < groups)
        {
            Span<bool> last = stackalloc bool[8];
            flags[(whole * 8)..].CopyTo(last);
            packed[whole] = BitPacker.PackFlags(last);
        }

        output.Advance(groups);
    }

    private static void WritePacked(ReadOnlySpan<bool> levels, Pile<byte> output)
    {
        if (levels.IsEmpty)
        {
            return;
        }

        HybridEncoder.WriteHeader(((uint)((levels.Length + 7) / 8) << 1) | 1, output);
        WriteBits(levels, output);
    }
}
