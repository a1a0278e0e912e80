using System.Buffers;

namespace Hiraku.Parquet.Dictionaries;

/// <summary>The slots of an open-addressing table: hash in the upper half of a slot, entry number plus one in the lower; zero is free.</summary>
internal sealed class SlotTable
{
    private const int Smallest = 64;
    private ulong[] _slots = new ulong[Smallest];
    private int _size = Smallest;

    public int Bytes => _size * sizeof(ulong);

    public ReadOnlySpan<ulong> Slots => _slots.AsSpan(0, _size);

    /// <summary>Puts an entry into a slot that was found free; keeps the table at most half full.</summary>
    public void Put(int slot, uint hash, int entry)
    {
        _slots[slot] = ((ulong)hash << 32) | (uint)(entry + 1);
        if ((entry + 1) * 2 > _size)
        {
            Grow();
        }
    }

    public void Clear()
    {
        if (_size > Smallest)
        {
            ArrayPool<ulong>.Shared.Return(_slots);
            _slots = new ulong[Smallest];
            _size = Smallest;
        }
        else
        {
            _slots.AsSpan(0, _size).Clear();
        }
    }

    private void Grow()
    {
        ReadOnlySpan<ulong> before = Slots;
        int size = _size * 2;
        ulong[] larger = ArrayPool<ulong>.Shared.Rent(size);
        larger.AsSpan(0, size).Clear();
        foreach (ulong filled in before)
        {
            if (filled != 0)
            {
                int slot = (int)(filled >> 32) & (size - 1);
                while (larger[slot] != 0)
                {
                    slot = (slot + 1) & (size - 1);
                }

                larger[slot] = filled;
            }
        }

        if (_size > Smallest)
        {
            ArrayPool<ulong>.Shared.Return(_slots);
        }

        _slots = larger;
        _size = size;
    }
}
