using System.Text;
using Hiraku.Parquet.Statistics;

namespace Hiraku.Tests.Parquet.Statistics;

public class BoundCutterTests
{
    [Fact]
    public void A_short_value_is_its_own_bound()
    {
        Bound bound = BoundCutter.Upper("港区"u8, isText: true)!;

        Assert.Equal("港区", Encoding.UTF8.GetString(bound.Value));
        Assert.True(bound.IsExact);
    }

    [Fact]
    public void A_long_text_is_cut_between_characters()
    {
        Bound bound = BoundCutter.Lower(Encoding.UTF8.GetBytes(new string('港', 30)), isText: true);

        Assert.Equal(new string('港', 21), Encoding.UTF8.GetString(bound.Value));
        Assert.False(bound.IsExact);
    }

    [Fact]
    public void A_long_upper_bound_is_raised_in_its_last_character()
    {
        Bound bound = BoundCutter.Upper(Encoding.UTF8.GetBytes(new string('a', 70)), isText: true)!;

        Assert.Equal(new string('a', 63) + "b", Encoding.UTF8.GetString(bound.Value));
    }

    [Fact]
    public void A_character_without_a_successor_of_its_size_is_dropped()
    {
        Bound bound = BoundCutter.Upper(Encoding.UTF8.GetBytes("a" + new string('\u007F', 70)), isText: true)!;

        Assert.Equal("b", Encoding.UTF8.GetString(bound.Value));
    }

    [Fact]
    public void Nothing_lies_above_the_last_character_of_all() =>
        Assert.Null(BoundCutter.Upper(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("\U0010FFFF", 20))), isText: true));

    [Fact]
    public void Nothing_lies_above_the_highest_bytes() =>
        Assert.Null(BoundCutter.Upper(Enumerable.Repeat((byte)0xFF, 70).ToArray(), isText: false));

    [Fact]
    public void Every_long_text_lies_between_its_bounds()
    {
        Random random = new(6);
        for (int round = 0; round < 2000; round++)
        {
            byte[] value = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 60).Select(_ => RandomRune(random))));

            Assert.True(BoundCutter.Lower(value, true).Value.AsSpan().SequenceCompareTo(value) <= 0);
            Assert.True(BoundCutter.Upper(value, true) is not { } upper || upper.Value.AsSpan().SequenceCompareTo(value) > 0);
        }
    }

    private static Rune RandomRune(Random random)
    {
        int value = random.Next(4) switch { 0 => random.Next(0x80), 1 => random.Next(0x800), 2 => random.Next(0x10000), _ => random.Next(0x110000) };
        return Rune.TryCreate(value, out Rune rune) ? rune : new Rune(0xD7FF);
    }
}
