using System.IO.Compression;
using Hiraku.Pipeline.Write.Files;

namespace Hiraku.Pipeline.Write.Zip;

/// <summary>One member being written: checks, counts and compresses what goes through; closing it ends the member.</summary>
internal sealed class ZipMemberStream : AppendOnlyStream
{
    private readonly ZipWriter archive;
    private readonly ZipEntry entry;
    private readonly long start;
    private readonly Stream target;
    private bool closed;

    public ZipMemberStream(ZipWriter archive, ZipEntry entry, CompressionLevel level)
    {
        this.archive = archive;
        this.entry = entry;
        start = archive.Position;
        var raw = new RawStream(archive);
        target = entry.Deflated ? new DeflateStream(raw, level, leaveOpen: true) : raw;
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        entry.Crc = Crc32.Append(entry.Crc, buffer);
        entry.Size += buffer.Length;
        target.Write(buffer);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing && !closed)
        {
            closed = true;
            target.Dispose();
            entry.CompressedSize = archive.Position - start;
            archive.Put(ZipRecords.DataDescriptor(entry));
        }

        base.Dispose(disposing);
    }

    /// <summary>The archive's own stream; closing a member does not close it.</summary>
    private sealed class RawStream(ZipWriter archive) : AppendOnlyStream
    {
        public override void Write(ReadOnlySpan<byte> buffer) => archive.Put(buffer);
    }
}
