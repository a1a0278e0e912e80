using System.Buffers;
using System.Runtime.CompilerServices;

namespace Hiraku.Parquet.Buffers;

/// <summary>Values of one kind piled up in one growing array that is used again and again.</summary>
internal sealed class Pile<T>
    where T : unmanaged
{
    private T[] _items = [];

    public int Count { get; private set; }

    public ReadOnlySpan<T> Items => _items.AsSpan(0, Count);

    public void Add(T item)
    {
        if (Count == _items.Length)
        {
            Grow(1);
        }

        _items[Count++] = item;
    }

    public void Add(ReadOnlySpan<T> items)
    {
        items.CopyTo(Reserve(items.Length));
        Count += items.Length;
    }

    public void Fill(T item, int count)
    {
        Reserve(count)[..count].Fill(item);
        Count += count;
    }

    /// <summary>Room for at least so many more; what was written there counts after <see cref="Advance"/>.</summary>
    public Span<T> Reserve(int count)
    {
        if (_items.Length - Count < count)
        {
            Grow(count);
        }

        return _items.AsSpan(Count);
    }

    public void Advance(int count) => Count += count;

    /// <summary>What was written at a place before, to be written over.</summary>
    public Span<T> Patch(int start, int count) => _items.AsSpan(0, Count).Slice(start, count);

    public void Clear() => Count = 0;

    public void DropFirst(int count)
    {
        Items[count..].CopyTo(_items);
        Count -= count;
    }

    /// <summary>Empties the pile and gives the array back when it is larger than so many items.</summary>
    public void Clear(int keep)
    {
        Count = 0;
        if (_items.Length > keep)
        {
            Return();
        }
    }

    public void Return()
    {
        if (_items.Length > 0)
        {
            ArrayPool<T>.Shared.Return(_items);
        }

        _items = [];
        Count = 0;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Grow(int more)
    {
        T[] larger = ArrayPool<T>.Shared.Rent(Math.Max(checked(Count + more), Math.Max(256, _items.Length * 2)));
        Items.CopyTo(larger);
        int count = Count;
        Return();
        _items = larger;
        Count = count;
    }
}
