using System.IO.Compression;
using System.Text;
using Hiraku.Parquet.Buffers;
using Hiraku.Parquet.Compression;

namespace Hiraku.Tests.Parquet.Compression;

public class StreamCompressorTests
{
    private static readonly byte[] Page = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("東京都中野区中央1-2-3", 1000)));

    [Fact]
    public void Gzip_can_be_read_and_names_no_time()
    {
        byte[] compressed = Compress(new GzipCompressor());

        using GZipStream stream = new(new MemoryStream(compressed), CompressionMode.Decompress);
        using MemoryStream read = new();
        stream.CopyTo(read);
        Assert.Equal(Page, read.ToArray());
        Assert.Equal([0, 0, 0, 0], compressed[4..8]);
    }

    [Fact]
    public void Brotli_can_be_read()
    {
        byte[] read = new byte[Page.Length];

        Assert.True(BrotliDecoder.TryDecompress(Compress(new BrotliCompressor()), read, out int written));
        Assert.Equal(Page, read[..written]);
    }

    private static byte[] Compress(IPageCompressor compressor)
    {
        Pile<byte> output = new();
        compressor.Compress(Page, output);
        return output.Items.ToArray();
    }
}
