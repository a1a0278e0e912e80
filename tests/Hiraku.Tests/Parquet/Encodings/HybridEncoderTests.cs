using Hiraku.Parquet.Buffers;
using Hiraku.Parquet.Encodings;

namespace Hiraku.Tests.Parquet.Encodings;

public class HybridEncoderTests
{
    [Fact]
    public void Eight_equal_values_become_a_run() => Assert.Equal([8 << 1, 5], Encode([5, 5, 5, 5, 5, 5, 5, 5], 4));

    [Fact]
    public void Different_values_are_packed_from_the_lowest_bit() =>
        Assert.Equal([(1 << 1) | 1, 0b10_001_000, 0b11_000_110, 0b111_110_10], Encode([0, 1, 2, 3, 4, 5, 6, 7], 3));

    [Fact]
    public void A_run_of_bits_must_be_long_to_be_worth_a_header() =>
        Assert.Equal([(2 << 1) | 1, 0xFF, 0xFF], Encode([.. Enumerable.Repeat(1, 16)], 1));

    [Fact]
    public void Nothing_is_written_for_nothing() => Assert.Empty(Encode([], 1));

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    [InlineData(255, 8)]
    [InlineData(256, 9)]
    [InlineData(32_767, 15)]
    public void Width_is_how_many_bits_the_greatest_needs(int greatest, int width) =>
        Assert.Equal(width, HybridEncoder.WidthOf(greatest));

    [Fact]
    public void Whatever_is_written_can_be_read()
    {
        Random random = new(1);
        for (int round = 0; round < 2000; round++)
        {
            int width = random.Next(1, 21);
            int[] values = RandomRuns(random, width);

            Assert.Equal(values, HybridDecoder.Read(Encode(values, width), width, values.Length));
        }
    }

    private static int[] RandomRuns(Random random, int width)
    {
        List<int> values = [];
        for (int part = random.Next(8); part > 0; part--)
        {
            int value = random.Next(1 << width);
            bool isRun = random.Next(2) == 0;
            for (int length = random.Next(40); length > 0; length--)
            {
                values.Add(isRun ? value : random.Next(1 << width));
            }
        }

        return [.. values];
    }

    private static byte[] Encode(int[] values, int width)
    {
        Pile<byte> output = new();
        HybridEncoder.Write(values, width, output);
        return output.Items.ToArray();
    }
}
