namespace Hiraku.Pipeline.Validate.Tables.Keys;

/// <summary>
/// A hash table of keys in memory: their bytes lie one after the other in one buffer. Full at a fixed number of keys (below 2^24) or
/// bytes. It begins small, for most tables are; then it takes all its room at once, which the system fills with memory as it is used.
/// </summary>
internal sealed class KeyTable(int capacity, int byteCapacity)
{
    private const uint TagMask = 0xFF00_0000;

    private const int FewKeys = 1 << 10;
    private const int FewBytes = 1 << 16;

    private KeyEntry[] entries = [];
    private uint[] slots = [];
    private byte[] bytes = [];
    private int used;

    public int Count { get; private set; }

    /// <summary>The entries so far, in the order they came.</summary>
    public Span<KeyEntry> Entries => entries.AsSpan(0, Count);

    public ReadOnlySpan<byte> KeyOf(in KeyEntry entry) => bytes.AsSpan(entry.Offset, entry.Length);

    public bool IsFullFor(int length) => Count == capacity || used + length > byteCapacity;

    public bool TryFind(ulong hash, ReadOnlySpan<byte> key, out KeyPlace place)
    {
        int slot = Count == 0 ? -1 : Slot(hash, key);
        bool isHeld = slot >= 0 && slots[slot] != 0;
        place = isHeld ? entries[IndexIn(slot)].Place : default;
        return isHeld;
    }

    public void Add(ulong hash, ReadOnlySpan<byte> key, KeyPlace place)
    {
        Reserve(key.Length);
        if (Count == entries.Length)
        {
            Grow();
        }

        key.CopyTo(bytes.AsSpan(used));
        int slot = Slot(hash, key);
        entries[Count] = new KeyEntry(hash, used, key.Length, place);
        used += key.Length;
        slots[slot] = TagOf(hash) | (uint)++Count;
    }

    public void Clear()
    {
        slots.AsSpan().Clear();
        Count = 0;
        used = 0;
    }

    private int Slot(ulong hash, ReadOnlySpan<byte> key)
    {
        int slot = (int)(uint)hash & (slots.Length - 1);
        while (slots[slot] != 0 && !Holds(slot, hash, key))
        {
            slot = (slot + 1) & (slots.Length - 1);
        }

        return slot;
    }

    private void Grow()
    {
        KeyEntry[] larger = GC.AllocateUninitializedArray<KeyEntry>(entries.Length == 0 ? Math.Min(capacity, FewKeys) : capacity);
        Entries.CopyTo(larger);
        entries = larger;
        slots = new uint[System.Numerics.BitOperations.RoundUpToPowerOf2((uint)entries.Length * 2)];
        for (int i = 0; i < Count; i++)
        {
            int slot = (int)(uint)entries[i].Hash & (slots.Length - 1);
            while (slots[slot] != 0)
            {
                slot = (slot + 1) & (slots.Length - 1);
            }

            slots[slot] = TagOf(entries[i].Hash) | (uint)(i + 1);
        }
    }

    private bool Holds(int slot, ulong hash, ReadOnlySpan<byte> key) =>
        (slots[slot] & TagMask) == TagOf(hash) && entries[IndexIn(slot)] is var entry && entry.Hash == hash && KeyOf(entry).SequenceEqual(key);

    private int IndexIn(int slot) => (int)(slots[slot] & ~TagMask) - 1;

    /// <summary>The hash's last eight bits, kept beside the index so that a foreign slot is passed over without a look at its entry.</summary>
    private static uint TagOf(ulong hash) => (uint)(hash >> 56) << 24;

    private void Reserve(int length)
    {
        if (used + length > bytes.Length)
        {
            byte[] larger = GC.AllocateUninitializedArray<byte>(used + length <= FewBytes ? FewBytes : Math.Max(used + length, byteCapacity));
            bytes.AsSpan(0, used).CopyTo(larger);
            bytes = larger;
        }
    }
}

/// <summary>One key: its hash, where its bytes lie, where it was first seen.</summary>
internal readonly record struct KeyEntry(ulong Hash, int Offset, int Length, KeyPlace Place);
