namespace Hiraku.Pipeline.Validate.Tables.Keys;

/// <summary>A hash table of keys in memory: their bytes lie one after the other in one buffer. Full at a fixed number of keys (below 2^24) or bytes.</summary>
internal sealed class KeyTable(int capacity, int byteCapacity)
{
    private const uint TagMask = 0xFF00_0000;

    private readonly int mask = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)capacity * 2) - 1;
    private readonly KeyEntry[] entries = new KeyEntry[capacity];
    private uint[]? slots;
    private byte[] bytes = [];
    private int used;

    public int Count { get; private set; }

    /// <summary>The entries so far, in the order they came.</summary>
    public Span<KeyEntry> Entries => entries.AsSpan(0, Count);

    public ReadOnlySpan<byte> KeyOf(in KeyEntry entry) => bytes.AsSpan(entry.Offset, entry.Length);

    public bool IsFullFor(int length) => Count == capacity || used + length > byteCapacity;

    public bool TryFind(ulong hash, ReadOnlySpan<byte> key, out KeyPlace place)
    {
        int slot = Slot(hash, key);
        place = slots![slot] == 0 ? default : entries[IndexIn(slot)].Place;
        return slots[slot] != 0;
    }

    public void Add(ulong hash, ReadOnlySpan<byte> key, KeyPlace place)
    {
        Reserve(key.Length);
        key.CopyTo(bytes.AsSpan(used));
        int slot = Slot(hash, key);
        entries[Count] = new KeyEntry(hash, used, key.Length, place);
        used += key.Length;
        slots![slot] = TagOf(hash) | (uint)++Count;
    }

    public void Clear()
    {
        slots.AsSpan().Clear();
        Count = 0;
        used = 0;
    }

    private int Slot(ulong hash, ReadOnlySpan<byte> key)
    {
        slots ??= new uint[mask + 1];
        int slot = (int)(uint)hash & mask;
        while (slots[slot] != 0 && !Holds(slot, hash, key))
        {
            slot = (slot + 1) & mask;
        }

        return slot;
    }

    private bool Holds(int slot, ulong hash, ReadOnlySpan<byte> key) =>
        (slots![slot] & TagMask) == TagOf(hash) && entries[IndexIn(slot)] is var entry && entry.Hash == hash && KeyOf(entry).SequenceEqual(key);

    private int IndexIn(int slot) => (int)(slots![slot] & ~TagMask) - 1;

    /// <summary>The hash's last eight bits, kept beside the index so that a foreign slot is passed over without a look at its entry.</summary>
    private static uint TagOf(ulong hash) => (uint)(hash >> 56) << 24;

    private void Reserve(int length)
    {
        if (used + length > bytes.Length)
        {
            Array.Resize(ref bytes, Math.Max(used + length, Math.Max(1 << 14, bytes.Length * 2)));
        }
    }
}

/// <summary>One key: its hash, where its bytes lie, where it was first seen.</summary>
internal readonly record struct KeyEntry(ulong Hash, int Offset, int Length, KeyPlace Place);
