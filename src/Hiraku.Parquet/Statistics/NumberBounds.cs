using System.Numerics;
using Hiraku.Parquet.Decimals;

namespace Hiraku.Parquet.Statistics;

/// <summary>Keeps the least and the greatest of numbers; NaN does not count, and zero bounds cover both zeros (parquet.thrift, ColumnOrder).</summary>
internal sealed class NumberBounds<T>
    where T : unmanaged, INumber<T>
{
    private T _least;
    private T _greatest;
    private bool _any;

    public void See(T value)
    {
        if (!_any)
        {
            if (T.IsNaN(value))
            {
                return;
            }

            _any = true;
            _least = _greatest = value;
        }
        else if (value < _least)
        {
            _least = value;
        }
        else if (value > _greatest)
        {
            _greatest = value;
        }
    }

    public ColumnStatistics Close(long nullCount)
    {
        if (!_any)
        {
            return new(nullCount, null, null);
        }

        T least = T.IsZero(_least) ? -T.Zero : _least;
        T greatest = T.IsZero(_greatest) ? T.Zero : _greatest;
        _any = false;
        return new(nullCount, new(PlainNumber.ToBytes(least), true), new(PlainNumber.ToBytes(greatest), true));
    }
}
