using Hiraku.Parquet.Buffers;
using Hiraku.Parquet.Format;

namespace Hiraku.Tests.Parquet.Format;

public class CompactWriterTests
{
    [Fact]
    public void A_field_is_its_distance_from_the_last_its_type_and_a_zigzag_number() =>
        Assert.Equal([0x15, 0x02, 0x25, 0x01, 0x00], Write(writer =>
        {
            writer.Int32(1, 1);
            writer.Int32(3, -1);
        }));

    [Fact]
    public void A_field_far_away_names_its_number() =>
        Assert.Equal([0x06, 0x28, 0xAC, 0x02, 0x00], Write(writer => writer.Int64(20, 150)));

    [Fact]
    public void Text_is_its_length_in_bytes_and_utf8() =>
        Assert.Equal([0x18, 0x03, 0xE9, 0xAB, 0x99, 0x00], Write(writer => writer.Text(1, "\u9AD9")));

    [Fact]
    public void True_and_false_are_types() => Assert.Equal([0x11, 0x12, 0x00], Write(writer =>
    {
        writer.Bool(1, true);
        writer.Bool(2, false);
    }));

    [Fact]
    public void Fields_after_a_struct_count_from_the_field_that_held_it() =>
        Assert.Equal([0x1C, 0x55, 0x02, 0x00, 0x15, 0x04, 0x00], Write(writer =>
        {
            writer.BeginStruct(1);
            writer.Int32(5, 1);
            writer.End();
            writer.Int32(2, 2);
        }));

    [Theory]
    [InlineData(14, new byte[] { 0x19, 0xE5 })]
    [InlineData(15, new byte[] { 0x19, 0xF5, 0x0F })]
    [InlineData(300, new byte[] { 0x19, 0xF5, 0xAC, 0x02 })]
    public void A_long_list_says_its_length_apart(int count, byte[] head) =>
        Assert.Equal([.. head, 0x00], Write(writer => writer.BeginList(1, CompactWriter.TypeI32, count)));

    [Fact]
    public void The_smallest_number_survives_zigzag() => Assert.Equal(
        [0x16, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x01, 0x00],
        Write(writer => writer.Int64(1, long.MinValue)));

    private static byte[] Write(Action<CompactWriter> fields)
    {
        Pile<byte> output = new();
        CompactWriter writer = new(output);
        writer.BeginItem();
        fields(writer);
        writer.End();
        return output.Items.ToArray();
    }
}
