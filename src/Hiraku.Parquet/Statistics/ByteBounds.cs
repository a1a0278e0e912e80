using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using Hiraku.Parquet.Buffers;

namespace Hiraku.Parquet.Statistics;

/// <summary>Keeps the least and the greatest of byte strings, compared as unsigned bytes (parquet.thrift, ColumnOrder).</summary>
internal sealed class ByteBounds(bool isText)
{
    private readonly Pile<byte> _least = new();
    private readonly Pile<byte> _greatest = new();
    private ulong _leastHead;
    private ulong _greatestHead;
    private bool _any;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void See(ReadOnlySpan<byte> value)
    {
        // The first eight bytes settle nearly every comparison; equal heads are compared in full.
        ulong head = Head(value);
        if (!_any)
        {
            _any = true;
            Keep(_least, value);
            Keep(_greatest, value);
            _leastHead = _greatestHead = head;
        }
        else if (head <= _leastHead && value.SequenceCompareTo(_least.Items) < 0)
        {
            Keep(_least, value);
            _leastHead = head;
        }
        else if (head >= _greatestHead && value.SequenceCompareTo(_greatest.Items) > 0)
        {
            Keep(_greatest, value);
            _greatestHead = head;
        }
    }

    public ColumnStatistics Close(long nullCount)
    {
        ColumnStatistics found = _any
            ? new(nullCount, BoundCutter.Lower(_least.Items, isText), BoundCutter.Upper(_greatest.Items, isText))
            : new(nullCount, null, null);
        _any = false;
        return found;
    }

    private static void Keep(Pile<byte> bound, ReadOnlySpan<byte> value)
    {
        bound.Clear();
        bound.Add(value);
    }

    private static ulong Head(ReadOnlySpan<byte> value)
    {
        if (value.Length >= 8)
        {
            return BinaryPrimitives.ReadUInt64BigEndian(value);
        }

        ulong head = 0;
        for (int at = 0; at < value.Length; at++)
        {
            head |= (ulong)value[at] << (56 - at * 8);
        }

        return head;
    }
}
