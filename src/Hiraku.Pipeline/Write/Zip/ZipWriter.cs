using System.IO.Compression;
using System.Text;

namespace Hiraku.Pipeline.Write.Zip;

/// <summary>
/// A ZIP archive written front to back (APPNOTE 6.3), whose bytes depend on the content alone: no clock, no operating system,
/// no order but the caller's. The framework's own archive records the machine it was made on.
/// </summary>
public sealed class ZipWriter(Stream stream)
{
    private readonly List<ZipEntry> entries = [];

    internal long Position { get; private set; }

    /// <summary>Begins a member; it must be closed before the next one.</summary>
    public Stream Begin(string name, CompressionLevel level = CompressionLevel.Optimal)
    {
        var entry = new ZipEntry(Encoding.UTF8.GetBytes(name), Position, level != CompressionLevel.NoCompression);
        entries.Add(entry);
        Put(ZipRecords.LocalHeader(entry));
        return new ZipMemberStream(this, entry, level);
    }

    public void Add(string name, ReadOnlySpan<byte> content, CompressionLevel level = CompressionLevel.Optimal)
    {
        using Stream member = Begin(name, level);
        member.Write(content);
    }

    public void Finish()
    {
        long start = Position;
        entries.ForEach(entry => Put(ZipRecords.CentralHeader(entry)));
        Put(ZipRecords.End(entries.Count, start, Position - start));
    }

    internal void Put(ReadOnlySpan<byte> bytes)
    {
        stream.Write(bytes);
        Position += bytes.Length;
    }
}
