using System.Text;
using Hiraku.Parquet.Buffers;
using Hiraku.Parquet.Compression;

namespace Hiraku.Tests.Parquet.Compression;

public class SnappyCompressorTests
{
    private readonly SnappyCompressor _compressor = new();

    [Fact]
    public void Nothing_becomes_its_length() => Assert.Equal([0], Compress([]));

    [Fact]
    public void A_few_bytes_stay_as_they_are() => Assert.Equal([3, 2 << 2, .. "abc"u8], Compress("abc"u8.ToArray()));

    [Fact]
    public void Repeats_take_little_room() => Assert.InRange(Compress(new byte[65_536]).Length, 1, 3200);

    [Fact]
    public void Noise_grows_by_no_more_than_the_format_allows()
    {
        byte[] noise = new byte[200_000];
        new Random(3).NextBytes(noise);

        byte[] compressed = Compress(noise);

        Assert.InRange(compressed.Length, 1, noise.Length + 32);
        Assert.Equal(noise, SnappyDecoder.Read(compressed));
    }

    [Fact]
    public void Whatever_is_compressed_can_be_read()
    {
        Random random = new(4);
        for (int round = 0; round < 1500; round++)
        {
            byte[] bytes = RandomBytes(random, random.Next(round % 50 == 0 ? 200_000 : 600));

            Assert.Equal(bytes, SnappyDecoder.Read(Compress(bytes)));
        }
    }

    [Fact]
    public void Repeats_of_every_length_and_distance_can_be_read()
    {
        for (int length = 1; length < 200; length++)
        {
            byte[] bytes = Encoding.ASCII.GetBytes(new string('a', length) + "0123456789" + new string('a', length) + "b0123456789xyz");

            Assert.Equal(bytes, SnappyDecoder.Read(Compress(bytes)));
        }
    }

    private static byte[] RandomBytes(Random random, int length)
    {
        int letters = random.Next(1, 20);
        List<byte> bytes = new(length);
        while (bytes.Count < length)
        {
            if (bytes.Count > 0 && random.Next(3) == 0)
            {
                int from = random.Next(bytes.Count);
                bytes.AddRange(bytes.GetRange(from, Math.Min(random.Next(100), bytes.Count - from)));
            }

            bytes.Add((byte)random.Next(letters));
        }

        return [.. bytes];
    }

    private byte[] Compress(byte[] bytes)
    {
        Pile<byte> output = new();
        _compressor.Compress(bytes, output);
        return output.Items.ToArray();
    }
}
