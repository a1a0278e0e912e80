using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using Hiraku.Parquet.Buffers;
using Hiraku.Parquet.Dictionaries;
using Hiraku.Parquet.Statistics;

namespace Hiraku.Parquet.Columns;

/// <summary>Text and other byte strings: BYTE_ARRAY.</summary>
internal sealed class ByteColumnWriter(ParquetColumn column, PageScratch scratch)
    : DictionaryColumnWriter(column, scratch, numbersValues: true)
{
    private readonly Pile<byte> _stagedBytes = new();
    private readonly Pile<int> _stagedEnds = new();
    private readonly ByteDictionary _dictionary = new();
    private readonly ByteBounds _bounds = new(column.Type != ParquetType.Binary);

    public override long BufferedBytes => base.BufferedBytes + _dictionary.BufferedBytes;

    protected override int Entries => _dictionary.Count;

    protected override ReadOnlySpan<byte> PlainDictionary => _dictionary.Plain;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Stage(ReadOnlySpan<byte> bytes, ReadOnlySpan<int> offsets, ReadOnlySpan<bool> present)
    {
        int rows = offsets.Length - 1;
        StageRows(rows, present);
        int shift = _stagedBytes.Count - offsets[0];
        _stagedBytes.Add(bytes[offsets[0]..offsets[rows]]);
        Span<int> ends = _stagedEnds.Reserve(rows);
        for (int row = 0; row < rows; row++)
        {
            ends[row] = offsets[row + 1] + shift;
        }

        _stagedEnds.Advance(rows);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    protected override int TakeNumbers(int start, int end)
    {
        ReadOnlySpan<bool> levels = Levels(start, end);
        ReadOnlySpan<int> ends = _stagedEnds.Items[start..end];
        ReadOnlySpan<byte> bytes = _stagedBytes.Items;
        Span<int> numbers = Numbers.Reserve(ends.Length);
        ReadOnlySpan<byte> last = default;
        int lastNumber = -1;
        int count = 0;
        int from = StartOf(start);
        for (int row = 0; row < ends.Length; row++)
        {
            int to = ends[row];
            if (levels.IsEmpty || levels[row])
            {
                // Neighbouring rows often agree, and comparing is cheaper than looking up.
                ReadOnlySpan<byte> value = bytes[from..to];
                if (lastNumber < 0 || !value.SequenceEqual(last))
                {
                    lastNumber = _dictionary.FindOrAdd(value);
                    last = value;
                }

                if (lastNumber == ByteDictionary.Full)
                {
                    Numbers.Advance(count);
                    EndDictionary();
                    return row;
                }

                numbers[count++] = lastNumber;
            }

            from = to;
        }

        Numbers.Advance(count);
        return ends.Length;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    protected override int TakePlain(int start, int end)
    {
        ReadOnlySpan<bool> levels = Levels(start, end);
        ReadOnlySpan<int> ends = _stagedEnds.Items[start..end];
        ReadOnlySpan<byte> bytes = _stagedBytes.Items;
        int from = StartOf(start);
        for (int row = 0; row < ends.Length; row++)
        {
            int to = ends[row];
            if (levels.IsEmpty || levels[row])
            {
                AddPlain(bytes[from..to]);
                if (PlainPage.Count >= PageLimits.PlainBytes)
                {
                    return row + 1;
                }
            }

            from = to;
        }

        return ends.Length;
    }

    protected override void DropStagedValues(int rows)
    {
        int bytes = StartOf(rows);
        _stagedBytes.DropFirst(bytes);
        _stagedEnds.DropFirst(rows);
        foreach (ref int end in _stagedEnds.Patch(0, _stagedEnds.Count))
        {
            end -= bytes;
        }
    }

    protected override long PlainSizeOfNumbers()
    {
        long size = 0;
        foreach (int number in Numbers.Items)
        {
            size += sizeof(int) + _dictionary[number].Length;
        }

        return size;
    }

    protected override void SpellOutNumbers()
    {
        foreach (int number in Numbers.Items)
        {
            AddPlainBytes(_dictionary[number]);
        }
    }

    protected override void SeeDictionary()
    {
        for (int entry = 0; entry < _dictionary.Count; entry++)
        {
            _bounds.See(_dictionary[entry]);
        }
    }

    protected override void ClearDictionary() => _dictionary.Clear();

    protected override ColumnStatistics CloseStatistics(long nulls) => _bounds.Close(nulls);

    private int StartOf(int row) => row == 0 ? 0 : _stagedEnds.Items[row - 1];

    private void AddPlain(ReadOnlySpan<byte> value)
    {
        _bounds.See(value);
        AddPlainBytes(value);
    }

    private void AddPlainBytes(ReadOnlySpan<byte> value)
    {
        Span<byte> room = PlainPage.Reserve(sizeof(int) + value.Length);
        BinaryPrimitives.WriteInt32LittleEndian(room, value.Length);
        value.CopyTo(room[sizeof(int)..]);
        PlainPage.Advance(sizeof(int) + value.Length);
    }
}
