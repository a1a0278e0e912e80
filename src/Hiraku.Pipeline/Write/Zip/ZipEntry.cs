namespace Hiraku.Pipeline.Write.Zip;

/// <summary>What the archive's directory says of one member.</summary>
internal sealed class ZipEntry(byte[] name, long offset, bool deflated)
{
    public byte[] Name { get; } = name;

    public long Offset { get; } = offset;

    public bool Deflated { get; } = deflated;

    public uint Crc { get; set; }

    public long Size { get; set; }

    public long CompressedSize { get; set; }

    public bool Needs64 => Offset >= uint.MaxValue || Size >= uint.MaxValue || CompressedSize >= uint.MaxValue;
}
