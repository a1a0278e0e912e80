using System.Numerics;
using System.Runtime.CompilerServices;
using Hiraku.Parquet.Buffers;
using Hiraku.Parquet.Decimals;
using Hiraku.Parquet.Dictionaries;
using Hiraku.Parquet.Statistics;

namespace Hiraku.Parquet.Columns;

/// <summary>Numbers of fixed size: INT32, INT64, DOUBLE and the 16 bytes of a long decimal.</summary>
internal sealed class FixedColumnWriter<T>(ParquetColumn column, PageScratch scratch)
    : DictionaryColumnWriter(column, scratch, numbersValues: Unsafe.SizeOf<T>() <= sizeof(ulong))
    where T : unmanaged, INumber<T>
{
    private readonly Pile<T> _staged = new();
    private readonly Pile<byte> _plainDictionary = new();
    private readonly BitsDictionary _dictionary = new();
    private readonly NumberBounds<T> _bounds = new();

    public override long BufferedBytes => base.BufferedBytes + _dictionary.BufferedBytes;

    protected override int Entries => _dictionary.Count;

    protected override ReadOnlySpan<byte> PlainDictionary
    {
        get
        {
            _plainDictionary.Clear();
            foreach (ulong bits in _dictionary.Entries)
            {
                PlainNumber.Add(PlainNumber.FromBits<T>(bits), _plainDictionary);
            }

            return _plainDictionary.Items;
        }
    }

    public void Stage(ReadOnlySpan<T> values, ReadOnlySpan<bool> present)
    {
        StageRows(values.Length, present);
        _staged.Add(values);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    protected override int TakeNumbers(int start, int end)
    {
        ReadOnlySpan<bool> levels = Levels(start, end);
        ReadOnlySpan<T> values = _staged.Items[start..end];
        Span<int> numbers = Numbers.Reserve(values.Length);
        int count = 0;
        for (int row = 0; row < values.Length; row++)
        {
            if (levels.IsEmpty || levels[row])
            {
                int number = _dictionary.FindOrAdd(PlainNumber.ToBits(values[row]));
                if (number == BitsDictionary.Full)
                {
                    Numbers.Advance(count);
                    EndDictionary();
                    return row;
                }

                numbers[count++] = number;
            }
        }

        Numbers.Advance(count);
        return values.Length;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    protected override int TakePlain(int start, int end)
    {
        ReadOnlySpan<bool> levels = Levels(start, end);
        ReadOnlySpan<T> values = _staged.Items[start..end];
        for (int row = 0; row < values.Length; row++)
        {
            if (levels.IsEmpty || levels[row])
            {
                _bounds.See(values[row]);
                PlainNumber.Add(values[row], PlainPage);
            }
        }

        return values.Length;
    }

    protected override void DropStagedValues(int rows) => _staged.DropFirst(rows);

    protected override long PlainSizeOfNumbers() => (long)Numbers.Count * Unsafe.SizeOf<T>();

    protected override void SpellOutNumbers()
    {
        foreach (int number in Numbers.Items)
        {
            PlainNumber.Add(PlainNumber.FromBits<T>(_dictionary.Entries[number]), PlainPage);
        }
    }

    protected override void SeeDictionary()
    {
        foreach (ulong bits in _dictionary.Entries)
        {
            _bounds.See(PlainNumber.FromBits<T>(bits));
        }
    }

    protected override void ClearDictionary() => _dictionary.Clear();

    protected override ColumnStatistics CloseStatistics(long nulls) => _bounds.Close(nulls);
}
