using System.Collections.Immutable;
using System.Globalization;
using Hiraku.Model.Datasets;
using Hiraku.Model.Schemas;
using Hiraku.Pipeline.Validate;

namespace Hiraku.Tests.Pipeline.Validate.Tables;

public sealed class TableCheckTests
{
    private static readonly TableSchema Places = new(
        "test/places", [new Field("ID", FieldKind.Identifier), new Field("名称", FieldKind.Name), new Field("所在地_連結表記", FieldKind.Address)])
    {
        Key = ["ID"],
        Shape = DataShape.Places,
    };

    [Fact]
    public void A_key_that_comes_twice_is_an_error_in_the_later_row()
    {
        var clerk = new Clerk(Places, ["1", "甲", "豊玉北"], ["2", "乙", "豊玉北"], ["1", "丙", "豊玉北"]);

        Assert.Equal("「ID」の「1」は 2 行目 と同じです。", Assert.Single(clerk.Bag().Kept).Message.Ja);
        Assert.Equal([2], clerk.FaultyRows());
    }

    [Fact]
    public void Rows_without_a_key_are_not_each_others_duplicates() =>
        Assert.Empty(new Clerk(Places, ["", "甲", "豊玉北"], ["", "乙", "豊玉北"]).Findings());

    [Fact]
    public void The_same_name_at_the_same_address_is_a_warning()
    {
        var clerk = new Clerk(Places, ["1", "甲", "豊玉北"], ["2", "甲", "豊玉北"]);

        Assert.Equal(["B3 HK6202"], clerk.Findings());
        Assert.Empty(clerk.FaultyRows());
    }

    [Fact]
    public void The_municipality_s_own_name_is_no_name_of_a_place()
    {
        TableSchema ofOneTown = Places with { Fields = [new Field("地方公共団体名", FieldKind.Name), .. Places.Fields] };

        Assert.Empty(new Clerk(ofOneTown, ["見本区", "1", "甲", "豊玉北"], ["見本区", "2", "乙", "豊玉北"]).Findings());
    }

    [Fact]
    public void The_key_may_be_named_by_the_dataset()
    {
        var clerk = new Clerk(Places, ["1", "甲", "a"], ["2", "甲", "b"]) { Dataset = new Dataset("aed", "") { Key = ["名称"] } };

        Assert.Equal(["B3 HK6201"], clerk.Findings());
    }

    [Theory]
    [InlineData(9, "- HK6204")]
    [InlineData(10, "")]
    [InlineData(20, "")]
    [InlineData(21, "- HK6205")]
    public void A_row_count_outside_the_expected_range_is_an_error(int rows, string finding) =>
        Assert.Equal(finding, string.Join(";", Rows(rows, new Expectation(10, 20, 0.2, Fill.Empty), null)));

    [Fact]
    public void An_empty_table_is_an_error() => Assert.Equal(["- HK6203"], Rows(0, Expectation.Default, null));

    [Fact]
    public void An_empty_table_that_was_announced_is_right() => Assert.Empty(Rows(0, new Expectation(0, 0, 0.2, Fill.Empty), null));

    [Theory]
    [InlineData(80, "")]
    [InlineData(79, "- HK6206")]
    public void More_rows_gone_than_allowed_is_an_error(int rows, string finding) =>
        Assert.Equal(finding, string.Join(";", Rows(rows, Expectation.Default, new ValidationHistory(100, ImmutableSortedDictionary<string, long>.Empty))));

    [Fact]
    public void A_column_that_lost_all_its_values_is_an_error()
    {
        var lastGood = new ValidationHistory(2, ImmutableSortedDictionary<string, long>.Empty.Add("名称", 2).Add("ID", 2));

        Assert.Equal(["B2 HK6012", "B3 HK6012", "名称 HK6208"], (new Clerk(Places, ["1", "", "a"], ["2", "", "b"]) with { LastGood = lastGood }).Findings());
    }

    [Fact]
    public void A_column_that_lost_many_values_is_a_warning()
    {
        var lastGood = new ValidationHistory(2, ImmutableSortedDictionary<string, long>.Empty.Add("名称", 2));

        Assert.Equal(["B3 HK6012", "名称 HK6209"], (new Clerk(Places, ["1", "甲", "a"], ["2", "", "b"]) with { LastGood = lastGood }).Findings());
    }

    [Fact]
    public void A_promised_fill_is_held()
    {
        var dataset = new Dataset("aed", "") { Expect = Expectation.Default with { Fill = Fill.Empty.Add("名称", 0.95) } };

        Assert.Equal(["B3 HK6012", "名称 HK6207"], (new Clerk(Places, ["1", "甲", "a"], ["2", "", "b"]) with { Dataset = dataset }).Findings());
    }

    private static string[] Rows(int rows, Expectation expect, ValidationHistory? lastGood) =>
        new Clerk(Places, [.. Enumerable.Range(0, rows).Select(i => new[] { i.ToString(CultureInfo.InvariantCulture), "名" + i, "所在地" })])
        {
            Dataset = new Dataset("aed", "") { Expect = expect },
            LastGood = lastGood,
        }.Findings();

    private static class Fill
    {
        public static ImmutableSortedDictionary<string, double> Empty => ImmutableSortedDictionary<string, double>.Empty;
    }
}
