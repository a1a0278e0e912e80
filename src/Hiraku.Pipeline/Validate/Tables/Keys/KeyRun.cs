using System.Buffers;
using Microsoft.Win32.SafeHandles;

namespace Hiraku.Pipeline.Validate.Tables.Keys;

/// <summary>
/// Keys that were laid aside in a file, in the order of their hashes. Most keys that it does not hold are told by its filter; for any other
/// one block of the file is read.
/// </summary>
internal sealed class KeyRun : IDisposable
{
    /// <summary>Of more keys than this, memory counts more than a look at the file.</summary>
    public const int Long = 1 << 20;

    /// <summary>One key in thirty is looked up in vain.</summary>
    public const int BitsPerKey = 8;

    /// <summary>One key in seven is looked up in vain.</summary>
    public const int BitsPerKeyOfLong = 4;

    private readonly string path;
    private readonly SafeFileHandle handle;
    private readonly KeyFilter filter;

    public KeyRun(string path, int count, KeyFilter filter, KeyBlocks blocks)
    {
        this.path = path;
        this.filter = filter;
        Count = count;
        Blocks = blocks;
        handle = File.OpenHandle(path);
    }

    public int Count { get; }

    public KeyBlocks Blocks { get; }

    public bool TryFind(ulong hash, ReadOnlySpan<byte> key, out KeyPlace place)
    {
        place = default;
        int block = filter.MayHold(hash) ? Blocks.Holding(hash) : -1;
        if (block < 0)
        {
            return false;
        }

        byte[] buffer = ArrayPool<byte>.Shared.Rent(Blocks[block].Length);
        bool isFound = TryFindIn(buffer.AsSpan(0, Read(block, buffer)), hash, key, ref place);
        ArrayPool<byte>.Shared.Return(buffer);
        return isFound;
    }

    /// <summary>Reads a block and says how long it is.</summary>
    public int Read(int block, Span<byte> buffer)
    {
        (long start, int length) = Blocks[block];
        for (int read = 0; read < length;)
        {
            int more = RandomAccess.Read(handle, buffer[read..length], start + read);
            read += more > 0 ? more : throw new EndOfStreamException(path);
        }

        return length;
    }

    public void Dispose()
    {
        handle.Dispose();
        File.Delete(path);
    }

    private static bool TryFindIn(ReadOnlySpan<byte> records, ulong hash, ReadOnlySpan<byte> key, ref KeyPlace place)
    {
        while (!records.IsEmpty && KeyRecord.At(records) is var record && record.Hash <= hash)
        {
            if (record.Hash == hash && record.Key.SequenceEqual(key))
            {
                place = record.Place;
                return true;
            }

            records = records[record.Bytes.Length..];
        }

        return false;
    }
}
