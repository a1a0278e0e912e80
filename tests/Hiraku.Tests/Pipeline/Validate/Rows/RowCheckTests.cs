using System.Collections.Immutable;
using Hiraku.Model.Schemas;

namespace Hiraku.Tests.Pipeline.Validate.Rows;

public sealed class RowCheckTests
{
    [Theory]
    [InlineData("2024-04-01", "2024-04-07", "")]
    [InlineData("2024-04-01", "2024-04-01", "")]
    [InlineData("2024-04-07", "2024-04-01", "B2 HK6101")]
    [InlineData("2024-04-07", "", "")]
    public void An_event_does_not_end_before_it_starts(string start, string end, string finding) =>
        Assert.Equal(finding, Find([Day("開始日"), Day("終了日")], start, end));

    [Theory]
    [InlineData("09:00", "17:00", "")]
    [InlineData("09:00", "05:00", "B2 HK6102")]
    [InlineData("09:00", "", "B2 HK6103")]
    [InlineData("", "17:00", "A2 HK6103")]
    [InlineData("", "", "")]
    public void Opening_hours_come_whole_and_forwards(string start, string end, string finding) =>
        Assert.Equal(finding, Find([Time("開始時間"), Time("終了時間")], start, end));

    [Fact]
    public void An_event_over_two_days_may_end_at_an_earlier_hour() => Assert.Equal(
        "", Find([Day("開始日"), Day("終了日"), Time("開始時間"), Time("終了時間")], "2024-04-01", "2024-04-02", "18:00", "09:00"));

    [Theory]
    [InlineData("35.735", "139.65", "練馬区", "")]
    [InlineData("35.68", "139.76", "練馬区", "A2 HK6104")]
    [InlineData("35.68", "139.76", "", "A2 HK6104")]
    [InlineData("35.68", "139.76", "千代田区", "")]
    [InlineData("35.735", "", "練馬区", "B2 HK6105")]
    public void A_place_in_the_ward_lies_inside_its_bounds(string latitude, string longitude, string city, string finding) => Assert.Equal(
        finding,
        Find([new("緯度", FieldKind.Latitude), new("経度", FieldKind.Longitude), new("所在地_市区町村", FieldKind.City)], latitude, longitude, city));

    [Fact]
    public void A_coordinate_that_could_not_be_read_is_not_also_said_to_be_missing() =>
        Assert.Equal("", Find([new("緯度", FieldKind.Latitude), new("経度", FieldKind.Longitude)], "不 明", "139.65"));

    [Theory]
    [InlineData("10", "4", "6", "")]
    [InlineData("11", "4", "6", "A2 HK6106")]
    [InlineData("11", "4", "", "")]
    public void The_population_is_its_men_and_women(string total, string men, string women, string finding) =>
        Assert.Equal(finding, Find([Count("総人口"), Count("男性"), Count("女性")], total, men, women));

    [Theory]
    [InlineData("5", "2", "3", "")]
    [InlineData("6", "2", "3", "A2 HK6107")]
    public void The_age_bands_add_up(string men, string young, string old, string finding) =>
        Assert.Equal(finding, Find([Count("男性"), Count("0-4歳の男性"), Count("85歳以上の男性")], men, young, old));

    [Theory]
    [InlineData("有", "有", "")]
    [InlineData("無", "無", "")]
    [InlineData("無", "有", "B2 HK6108")]
    [InlineData("", "有", "")]
    public void A_childrens_AED_needs_an_AED(string whole, string part, string finding) =>
        Assert.Equal(finding, Find([new("AEDの有無", FieldKind.Presence), new("小児対応設備の有無", FieldKind.Presence)], whole, part));

    [Fact]
    public void A_broken_row_rule_marks_its_row_alone()
    {
        var clerk = new Clerk(new TableSchema("test/events", [Day("開始日"), Day("終了日")]), ["2024-04-01", "2024-04-02"], ["2024-04-02", "2024-04-01"]);

        Assert.Equal([1], clerk.FaultyRows());
    }

    private static Field Day(string name) => new(name, FieldKind.Date);

    private static Field Time(string name) => new(name, FieldKind.Time);

    private static Field Count(string name) => new(name, FieldKind.Integer);

    private static string Find(ImmutableArray<Field> fields, params string[] row) =>
        string.Join(";", new Clerk(new TableSchema("test/rows", fields), row).Findings());
}
