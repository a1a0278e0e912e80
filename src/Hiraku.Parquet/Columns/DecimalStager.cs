using Hiraku.Parquet.Buffers;
using Hiraku.Parquet.Decimals;

namespace Hiraku.Parquet.Columns;

/// <summary>Hands decimals to the column that stores them, in the smallest size that holds the precision.</summary>
internal sealed class DecimalStager
{
    private readonly ColumnWriter _target;
    private readonly DecimalConverter _converter;
    private readonly Pile<Int128> _unscaled = new();

    private DecimalStager(ParquetColumn column, ColumnWriter target)
    {
        _target = target;
        _converter = new(column);
    }

    public static DecimalStager? For(ParquetColumn column, ColumnWriter target) =>
        column.Type == ParquetType.Decimal ? new(column, target) : null;

    public void Stage(ReadOnlySpan<decimal> values, ReadOnlySpan<bool> present)
    {
        _unscaled.Clear();
        for (int row = 0; row < values.Length; row++)
        {
            bool isPresent = present.IsEmpty || (row < present.Length && present[row]);
            _unscaled.Add(isPresent ? _converter.Unscaled(values[row]) : 0);
        }

        switch (_target)
        {
            case FixedColumnWriter<int> small:
                small.Stage(Narrow(value => (int)value), present);
                break;
            case FixedColumnWriter<long> middle:
                middle.Stage(Narrow(value => (long)value), present);
                break;
            case FixedColumnWriter<Int128> large:
                large.Stage(_unscaled.Items, present);
                break;
        }
    }

    private T[] Narrow<T>(Func<Int128, T> convert)
    {
        T[] values = new T[_unscaled.Count];
        for (int row = 0; row < values.Length; row++)
        {
            values[row] = convert(_unscaled.Items[row]);
        }

        return values;
    }
}
