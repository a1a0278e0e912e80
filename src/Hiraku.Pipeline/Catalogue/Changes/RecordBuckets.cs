using System.Runtime.InteropServices;

namespace Hiraku.Pipeline.Catalogue.Changes;

/// <summary>Records dealt by key: one bucket stays in memory, several go to one work file each.</summary>
internal sealed class RecordBuckets : IDisposable
{
    private const int BufferedRecords = 512;

    private readonly List<RowRecord>[] buffers;
    private readonly FileStream[] files;

    public RecordBuckets(int count, string folder, string name)
    {
        buffers = [.. Enumerable.Range(0, count).Select(_ => new List<RowRecord>())];
        files = count == 1 ? [] : [.. Enumerable.Range(0, count).Select(bucket => Open(folder, name, bucket))];
    }

    public void Add(RowRecord record)
    {
        int bucket = (int)((ulong)(record.Key >> 64) % (ulong)buffers.Length);
        List<RowRecord> buffer = buffers[bucket];
        buffer.Add(record);
        if (files.Length > 0 && buffer.Count == BufferedRecords)
        {
            Spill(bucket);
        }
    }

    /// <summary>The records of one bucket, sorted.</summary>
    public List<RowRecord> Take(int bucket)
    {
        List<RowRecord> records = buffers[bucket];
        if (files.Length > 0)
        {
            Spill(bucket);
            FileStream file = files[bucket];
            file.Position = 0;
            CollectionsMarshal.SetCount(records, (int)(file.Length / Marshal.SizeOf<RowRecord>()));
            file.ReadExactly(MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(records)));
        }

        buffers[bucket] = [];
        records.Sort();
        return records;
    }

    public void Dispose()
    {
        foreach (FileStream file in files)
        {
            file.Dispose();
        }
    }

    private static FileStream Open(string folder, string name, int bucket)
    {
        Directory.CreateDirectory(folder);
        string path = Path.Combine(folder, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"diff-{name}-{bucket:D3}.tmp"));
        return new FileStream(path, FileMode.Create, FileAccess.ReadWrite, FileShare.None, bufferSize: 0, FileOptions.DeleteOnClose);
    }

    private void Spill(int bucket)
    {
        files[bucket].Write(MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(buffers[bucket])));
        buffers[bucket].Clear();
    }
}
