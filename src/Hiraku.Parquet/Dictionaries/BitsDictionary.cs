using System.Runtime.CompilerServices;
using Hiraku.Parquet.Buffers;
using Hiraku.Parquet.Encodings;

namespace Hiraku.Parquet.Dictionaries;

/// <summary>Numbers distinct values of fixed size, by their bits, in the order of their first appearance.</summary>
internal sealed class BitsDictionary
{
    public const int Full = -1;

    private readonly SlotTable _table = new();
    private readonly Pile<ulong> _entries = new();

    public int Count => _entries.Count;

    public ReadOnlySpan<ulong> Entries => _entries.Items;

    public int BufferedBytes => _table.Bytes + _entries.Count * sizeof(ulong);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int FindOrAdd(ulong bits)
    {
        uint hash = TextHash.Of(bits);
        ReadOnlySpan<ulong> slots = _table.Slots;
        int slot = (int)hash & (slots.Length - 1);
        while (true)
        {
            ulong filled = slots[slot];
            if (filled == 0)
            {
                return Add(slot, hash, bits);
            }

            int entry = (int)(uint)filled - 1;
            if ((uint)(filled >> 32) == hash && _entries.Items[entry] == bits)
            {
                return entry;
            }

            slot = (slot + 1) & (slots.Length - 1);
        }
    }

    public void Clear()
    {
        _table.Clear();
        _entries.Clear(keep: 8 * 1024);
    }

    private int Add(int slot, uint hash, ulong bits)
    {
        int entry = Count;
        if (entry == DictionaryLimits.Entries)
        {
            return Full;
        }

        _entries.Add(bits);
        _table.Put(slot, hash, entry);
        return entry;
    }
}
