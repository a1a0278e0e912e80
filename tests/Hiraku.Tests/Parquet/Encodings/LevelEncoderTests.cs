using Hiraku.Parquet.Buffers;
using Hiraku.Parquet.Encodings;

namespace Hiraku.Tests.Parquet.Encodings;

public class LevelEncoderTests
{
    [Fact]
    public void A_column_without_gaps_takes_a_few_bytes()
    {
        Pile<byte> output = new();
        LevelEncoder.Write([.. Enumerable.Repeat(true, 16_384)], output);

        Assert.Equal([0x80, 0x80, 0x02, 1], output.Items.ToArray());
    }

    [Fact]
    public void Flags_are_packed_from_the_lowest_bit()
    {
        Pile<byte> output = new();
        LevelEncoder.WriteBits([true, false, false, true, false, false, false, true, true], output);

        Assert.Equal([0b1000_1001, 0b0000_0001], output.Items.ToArray());
    }

    [Fact]
    public void Whatever_is_written_can_be_read()
    {
        Random random = new(2);
        for (int round = 0; round < 2000; round++)
        {
            int oneIn = random.Next(1, 60);
            bool[] levels = [.. Enumerable.Range(0, random.Next(300)).Select(_ => random.Next(oneIn) != 0)];
            Pile<byte> output = new();
            LevelEncoder.Write(levels, output);

            Assert.Equal(levels, HybridDecoder.Read(output.Items, 1, levels.Length).Select(level => level == 1));
        }
    }
}
