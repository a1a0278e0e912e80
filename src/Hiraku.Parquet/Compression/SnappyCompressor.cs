using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Hiraku.Parquet.Buffers;

namespace Hiraku.Parquet.Compression;

/// <summary>Snappy's raw format (google/snappy, format_description.txt): greedy matching through a small hash table, block by block.</summary>
/// <remarks>The loops here and in the columns are compiled in full at once: tiered code made the first 100,000 rows of a process take half as long again.</remarks>
internal sealed class SnappyCompressor : IPageCompressor
{
    private const int BlockSize = 1 << 16;
    private const int LargestTable = 1 << 14;
    private const int SmallestTable = 1 << 8;

    // Matches are not sought in the last bytes, so that words of eight bytes can be read without looking at the end.
    private const int Margin = 15;

    private readonly ushort[] _table = new ushort[LargestTable];

    public void Compress(ReadOnlySpan<byte> page, Pile<byte> output)
    {
        Span<byte> room = output.Reserve(32 + page.Length + page.Length / 6);
        SnappyOutput target = new(room);
        target.Varint((uint)page.Length);
        while (!page.IsEmpty)
        {
            ReadOnlySpan<byte> block = page[..Math.Min(BlockSize, page.Length)];
            CompressBlock(block, ref target);
            page = page[block.Length..];
        }

        output.Advance(target.Written);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void CompressBlock(ReadOnlySpan<byte> block, ref SnappyOutput target)
    {
        int tableSize = Math.Clamp((int)BitOperations.RoundUpToPowerOf2((uint)block.Length), SmallestTable, LargestTable);
        Span<ushort> table = _table.AsSpan(0, tableSize);
        table.Clear();
        int shift = 32 - BitOperations.Log2((uint)tableSize);
        ref byte start = ref MemoryMarshal.GetReference(block);
        ref ushort slots = ref MemoryMarshal.GetReference(table);
        int limit = block.Length - Margin;
        int literalFrom = 0;
        int at = 1;
        while (FindMatch(ref start, ref slots, shift, limit, ref at, out int candidate))
        {
            target.Literal(block[literalFrom..at]);
            do
            {
                int length = 4 + MatchLength(block, candidate + 4, at + 4);
                target.Copy(at - candidate, length);
                at += length;
                literalFrom = at;
                if (at >= limit)
                {
                    break;
                }

                Unsafe.Add(ref slots, Hash(Word(ref start, at - 1), shift)) = (ushort)(at - 1);
                ref ushort slot = ref Unsafe.Add(ref slots, Hash(Word(ref start, at), shift));
                candidate = slot;
                slot = (ushort)at;
            }
            while (Word(ref start, candidate) == Word(ref start, at));

            at++;
        }

        target.Literal(block[literalFrom..]);
    }

    /// <summary>Looks for four bytes seen before; the longer nothing is found, the larger the steps.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static bool FindMatch(ref byte start, ref ushort slots, int shift, int limit, ref int at, out int candidate)
    {
        int effort = 32;
        while (at < limit)
        {
            uint word = Word(ref start, at);
            ref ushort slot = ref Unsafe.Add(ref slots, Hash(word, shift));
            candidate = slot;
            slot = (ushort)at;
            if (Word(ref start, candidate) == word)
            {
                return true;
            }

            at += effort++ >> 5;
        }

        candidate = 0;
        return false;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int MatchLength(ReadOnlySpan<byte> block, int earlier, int later)
    {
        ref byte start = ref MemoryMarshal.GetReference(block);
        int length = 0;
        int words = block.Length - later - 8;
        while (length <= words)
        {
            ulong difference = Long(ref start, earlier + length) ^ Long(ref start, later + length);
            if (difference != 0)
            {
                return length + (BitOperations.TrailingZeroCount(difference) >> 3);
            }

            length += 8;
        }

        while (later + length < block.Length && block[earlier + length] == block[later + length])
        {
            length++;
        }

        return length;
    }

    private static uint Hash(uint word, int shift) => (word * 0x1E35_A7BD) >> shift;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Word(ref byte start, int at) => Unsafe.ReadUnaligned<uint>(ref Unsafe.Add(ref start, at));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Long(ref byte start, int at) => Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref start, at));
}
