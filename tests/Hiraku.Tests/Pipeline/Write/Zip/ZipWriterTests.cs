using System.IO.Compression;
using System.Text;
using Hiraku.Pipeline.Write.Zip;

namespace Hiraku.Tests.Pipeline.Write.Zip;

public class ZipWriterTests
{
    [Fact]
    public void An_archive_reads_back_member_by_member()
    {
        using var memory = new MemoryStream();
        var zip = new ZipWriter(memory);
        zip.Add("a.txt", "練馬"u8);
        zip.Add("folder/b.bin", new byte[100_000], CompressionLevel.NoCompression);
        zip.Add("empty", []);
        zip.Finish();

        using var archive = new ZipArchive(memory, ZipArchiveMode.Read);
        Assert.Equal(["a.txt", "folder/b.bin", "empty"], archive.Entries.Select(entry => entry.FullName));
        using var text = new StreamReader(archive.Entries[0].Open(), Encoding.UTF8);
        Assert.Equal("練馬", text.ReadToEnd());
        Assert.Equal(100_000, archive.Entries[1].CompressedLength);
    }

    [Theory]
    [InlineData("", 0u)]
    [InlineData("123456789", 0xCBF43926u)]
    [InlineData("The quick brown fox jumps over the lazy dog", 0x414FA339u)]
    public void The_checksum_is_the_one_of_the_standard(string text, uint crc) =>
        Assert.Equal(crc, Crc32.Append(0, Encoding.ASCII.GetBytes(text)));

    [Fact]
    public void A_checksum_can_be_taken_in_pieces()
    {
        byte[] bytes = [.. Enumerable.Range(0, 1000).Select(i => (byte)(i * 7))];

        Assert.Equal(Crc32.Append(0, bytes), Crc32.Append(Crc32.Append(0, bytes.AsSpan(0, 13)), bytes.AsSpan(13)));
    }
}
