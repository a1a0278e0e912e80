using System.Buffers.Binary;
using Microsoft.Win32.SafeHandles;

namespace Hiraku.Pipeline.Validate.Tables.Keys;

/// <summary>Keys that were laid aside on disk: a file of entries in the order of their hashes, followed by the keys' bytes. Asked by binary search.</summary>
internal sealed class KeyRun : IDisposable
{
    private const int EntrySize = 24;

    private readonly string path;
    private readonly SafeFileHandle handle;
    private readonly int count;

    private KeyRun(string path, int count)
    {
        this.path = path;
        this.count = count;
        handle = File.OpenHandle(path);
    }

    /// <summary>Writes the table's keys; its entries are put in the order of their hashes, so it must be cleared before it is used again.</summary>
    public static KeyRun Write(string path, KeyTable table)
    {
        Span<KeyEntry> sorted = table.Entries;
        sorted.Sort(default(ByHash));
        using (var stream = new BufferedStream(File.Create(path), 1 << 16))
        {
            Span<byte> record = stackalloc byte[EntrySize];
            int offset = EntrySize * sorted.Length;
            foreach (KeyEntry entry in sorted)
            {
                Encode(entry with { Offset = offset }, record);
                stream.Write(record);
                offset += entry.Length;
            }

            foreach (KeyEntry entry in sorted)
            {
                stream.Write(table.KeyOf(entry));
            }
        }

        return new KeyRun(path, sorted.Length);
    }

    public bool TryFind(ulong hash, ReadOnlySpan<byte> key, out KeyPlace place)
    {
        byte[] buffer = new byte[key.Length];
        for (int i = LowerBound(hash); i < count && Read(i) is var entry && entry.Hash == hash; i++)
        {
            if (entry.Length == key.Length && RandomAccess.Read(handle, buffer, entry.Offset) == key.Length && key.SequenceEqual(buffer))
            {
                place = entry.Place;
                return true;
            }
        }

        place = default;
        return false;
    }

    public void Dispose()
    {
        handle.Dispose();
        File.Delete(path);
    }

    private int LowerBound(ulong hash)
    {
        int low = 0;
        int high = count;
        while (low < high)
        {
            int middle = low + ((high - low) / 2);
            if (Read(middle).Hash < hash)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    private KeyEntry Read(int index)
    {
        Span<byte> record = stackalloc byte[EntrySize];
        RandomAccess.Read(handle, record, (long)index * EntrySize);
        return new KeyEntry(
            BinaryPrimitives.ReadUInt64LittleEndian(record),
            BinaryPrimitives.ReadInt32LittleEndian(record[8..]),
            BinaryPrimitives.ReadInt32LittleEndian(record[12..]),
            new KeyPlace(BinaryPrimitives.ReadInt32LittleEndian(record[16..]), BinaryPrimitives.ReadInt32LittleEndian(record[20..])));
    }

    private static void Encode(KeyEntry entry, Span<byte> record)
    {
        BinaryPrimitives.WriteUInt64LittleEndian(record, entry.Hash);
        BinaryPrimitives.WriteInt32LittleEndian(record[8..], entry.Offset);
        BinaryPrimitives.WriteInt32LittleEndian(record[12..], entry.Length);
        BinaryPrimitives.WriteInt32LittleEndian(record[16..], entry.Place.Origin);
        BinaryPrimitives.WriteInt32LittleEndian(record[20..], entry.Place.Line);
    }

    private readonly struct ByHash : IComparer<KeyEntry>
    {
        public int Compare(KeyEntry x, KeyEntry y) => x.Hash.CompareTo(y.Hash);
    }
}
