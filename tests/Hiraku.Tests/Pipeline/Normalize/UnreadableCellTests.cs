using Hiraku.Model.Schemas;

namespace Hiraku.Tests.Pipeline.Normalize;

/// <summary>Text that could not be read is something else than no value: its row is faulty, and nothing is said to be missing.</summary>
public sealed class UnreadableCellTests
{
    [Theory]
    [InlineData("12", false)]
    [InlineData("", false)]
    [InlineData("-", false)]
    [InlineData("該当なし", false)]
    [InlineData("たくさん", true)]
    public void Only_text_that_is_neither_a_value_nor_a_mark_is_unreadable(string cell, bool isUnreadable) =>
        Assert.Equal([[isUnreadable]], Rows.Unreadable(new("test/a", [new Field("定員", FieldKind.Integer)]), [cell]));

    [Fact]
    public void Both_halves_of_a_point_that_could_not_be_read_are_unreadable() =>
        Assert.Equal([[true, true], [false, false]], Rows.Unreadable(Point, ["どこか", "139.65"], ["35.7", "139.65"]));

    [Fact]
    public void One_half_beside_an_empty_one_is_judged_alone() =>
        Assert.Equal([[false, true], [false, false]], Rows.Unreadable(Point, ["", "どこか"], ["", "139.65"]));

    [Theory]
    [InlineData("35.7356", "139,5867", "経度")]
    [InlineData("35,7356", "139.5867", "緯度")]
    [InlineData("35.7356", "どこか", "経度")]
    public void What_is_wrong_with_one_half_is_told_at_that_half(string latitude, string longitude, string field) =>
        Assert.Equal(field, Assert.Single(Rows.Findings(Point, [latitude, longitude])).Location.Field);

    private static TableSchema Point => new("test/a", [new Field("緯度", FieldKind.Latitude), new Field("経度", FieldKind.Longitude)]);
}
