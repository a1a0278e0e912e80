using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using Hiraku.Parquet.Buffers;
using Hiraku.Parquet.Encodings;

namespace Hiraku.Parquet.Dictionaries;

/// <summary>Numbers distinct byte strings in the order of their first appearance; they lie one after the other in the form PLAIN has.</summary>
internal sealed class ByteDictionary
{
    public const int Full = -1;
    private const int Prefix = sizeof(int);

    private readonly SlotTable _table = new();
    private readonly Pile<int> _starts = new();
    private readonly Pile<byte> _arena = new();

    public int Count => _starts.Count;

    public ReadOnlySpan<byte> Plain => _arena.Items;

    public int BufferedBytes => _table.Bytes + _starts.Count * sizeof(int) + _arena.Count;

    public ReadOnlySpan<byte> this[int entry]
    {
        get
        {
            ReadOnlySpan<byte> from = _arena.Items[_starts.Items[entry]..];
            return from.Slice(Prefix, BinaryPrimitives.ReadInt32LittleEndian(from));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int FindOrAdd(ReadOnlySpan<byte> value)
    {
        uint hash = TextHash.Of(value);
        ReadOnlySpan<ulong> slots = _table.Slots;
        int slot = (int)hash & (slots.Length - 1);
        while (true)
        {
            ulong filled = slots[slot];
            if (filled == 0)
            {
                return Add(slot, hash, value);
            }

            if ((uint)(filled >> 32) == hash)
            {
                int entry = (int)(uint)filled - 1;
                if (this[entry].SequenceEqual(value))
                {
                    return entry;
                }
            }

            slot = (slot + 1) & (slots.Length - 1);
        }
    }

    public void Clear()
    {
        _table.Clear();
        _starts.Clear(keep: 8 * 1024);
        _arena.Clear(keep: 64 * 1024);
    }

    private int Add(int slot, uint hash, ReadOnlySpan<byte> value)
    {
        int entry = Count;
        if (entry == DictionaryLimits.Entries || _arena.Count + Prefix + value.Length > DictionaryLimits.Bytes)
        {
            return Full;
        }

        _starts.Add(_arena.Count);
        BinaryPrimitives.WriteInt32LittleEndian(_arena.Reserve(Prefix + value.Length), value.Length);
        _arena.Advance(Prefix);
        _arena.Add(value);
        _table.Put(slot, hash, entry);
        return entry;
    }
}
