using Hiraku.Model.Diagnostics;
using Hiraku.Model.Tables;

namespace Hiraku.Tests.Pipeline.Map;

public sealed class HeaderMatcherTests
{
    [Theory]
    [InlineData("名称", "名称")]
    [InlineData("施設名", "名称")]
    [InlineData(" 名　称\r\n", "名称")]
    [InlineData("名称＿ｶﾅ", "名称_カナ")]
    [InlineData("名称（カナ）", "名称_カナ")]
    [InlineData("所在地_連結標記", "所在地_連結表記")]
    [InlineData("所在地＿連結表記", "所在地_連結表記")]
    [InlineData("住　所", "所在地_連結表記")]
    [InlineData("電話番号（代表）", "電話番号")]
    [InlineData("ＴＥＬ", "電話番号")]
    [InlineData("定員（人）", "定員")]
    [InlineData("収容定員", "定員")]
    [InlineData("ＮＯ．", "ID")]
    [InlineData("ホームページ", "URL")]
    [InlineData("施設情報_名称", "名称")]
    [InlineData("(1)名称", "名称")]
    public void A_header_finds_its_field_in_any_spelling(string header, string field) =>
        Assert.Equal(header, new MapCase().Column(header).Column("緯度").Feeds(field));

    [Theory]
    [InlineData("定員（千人）")]
    [InlineData("名称（旧）")]
    [InlineData("電話相談の内容")]
    [InlineData("FAX番号")]
    public void A_header_that_may_mean_something_else_is_never_taken_silently(string header)
    {
        var table = new MapCase().Column("緯度").Column(header, header.StartsWith("FAX", StringComparison.Ordinal) ? ["03-5984-1111", "03-5984-1112", "03-5984-1113"] : ["1", "2", "3"]);

        Assert.All(table.Map()!.Bindings.Where(binding => binding.Field.Name != "緯度"), binding => Assert.Empty(binding.Columns));
    }

    [Fact]
    public void A_question_brings_the_best_candidates_as_lines_to_paste()
    {
        var table = new MapCase().Column("緯度").Column("定員（千人）", "1", "2");

        table.Map();

        Diagnostic question = table.Bag.Kept.Single(diagnostic => diagnostic.Rule.Code == "HK4004");
        Assert.StartsWith("export.csv(1): warning HK4004: Which field is '定員（千人）'? The nearest is '定員'", question.ToString(), StringComparison.Ordinal);
        Assert.EndsWith("columns:\n  定員: 定員（千人）", question.Hint.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_headers_for_one_field_are_an_error_that_shows_both()
    {
        var table = new MapCase().Column("名称").Column("住所").Column("所在地");

        Assert.Equal("", table.Feeds("所在地_連結表記"));
        Assert.Contains("export.csv(1): error HK4003: '住所' and '所在地' both mean '所在地_連結表記'.", table.Found);
    }

    [Fact]
    public void A_header_that_stands_twice_is_such_a_clash_too()
    {
        var table = new MapCase().Column("名称").Column("定員").Column("定員_2");

        Assert.Equal("", table.Feeds("定員"));
        Assert.Contains("export.csv(1): error HK4003: '定員' and '定員_2' both mean '定員'.", table.Found);
    }

    [Fact]
    public void The_fields_own_name_beats_an_alias()
    {
        var table = new MapCase().Column("施設名").Column("名称");

        Assert.Equal("名称", table.Feeds("名称"));
        Assert.Contains(table.Bag.Kept, diagnostic => diagnostic.Rule.Code == "HK4004");
    }

    [Fact]
    public void A_column_whose_values_are_phones_is_the_phone()
    {
        var table = new MapCase().Column("名称").Column("窓口", "03-5984-1111", "03-5984-1112", "(054)626-1139");

        FieldBinding binding = table.Map()!.Bindings.Single(b => b.Field.Name == "電話番号");

        Assert.Equal((1, "the values look like phone numbers"), (binding.Columns.Single(), binding.Why.En));
    }

    [Theory]
    [InlineData("FAX")]
    [InlineData("担当者連絡先")]
    [InlineData("緊急連絡先")]
    public void Values_that_are_phones_prove_nothing_where_the_header_objects(string header) =>
        Assert.Equal("", new MapCase().Column("名称").Column(header, "03-5984-1111", "03-5984-1112", "03-5984-1113").Feeds("電話番号"));

    [Fact]
    public void Two_columns_of_phones_are_a_question_not_a_guess() =>
        Assert.Equal("", new MapCase().Column("名称").Column("窓口1", "03-5984-1111", "03-5984-1112", "03-5984-1113").Column("窓口2", "03-5984-1121", "03-5984-1122", "03-5984-1123").Feeds("電話番号"));

    [Fact]
    public void Seven_digits_prove_no_postal_code_and_coordinates_prove_themselves()
    {
        var table = new MapCase().Column("名称").Column("A", "35.7356", "35.7412", "35.7501").Column("B", "139.6521", "139.6022", "139.6100");

        Assert.Equal("A", table.Feeds("緯度"));
        Assert.Equal("B", table.Feeds("経度"));
    }

    [Fact]
    public void One_column_of_coordinates_feeds_both_fields()
    {
        var table = new MapCase().Column("名称").Column("座標", "35.7356,139.6521", "35.7412, 139.6022", "35.7501,139.6100");

        Assert.Equal("座標", table.Feeds("緯度"));
        Assert.Equal("座標", table.Feeds("経度"));
    }

    [Fact]
    public void A_known_header_over_values_of_another_kind_is_asked_about()
    {
        var table = new MapCase().Column("名称").Column("住所", "11-63", "5824-4", "15-1", "2-1", "3-4");

        Assert.Equal("", table.Feeds("所在地_連結表記"));
        Assert.Contains(table.Found, fault => fault.Contains("HK4004: Which field is '住所'?", StringComparison.Ordinal));
    }

    [Fact]
    public void Where_two_headers_name_a_code_the_one_whose_values_are_in_the_list_is_meant() =>
        Assert.Equal("施設種別", new MapCase().Column("名称").Column("種別", "私立", "区立", "委託").Column("施設種別", "認可", "認可外", "認可").Feeds("種別"));

    [Fact]
    public void An_earlier_version_is_upgraded_without_a_word()
    {
        var table = new MapCase().Column("NO").Column("都道府県名", "東京都").Column("市区町村名", "練馬区").Column("名称").Column("住所").Column("内線番号");

        FieldBinding publisher = table.Map()!.Bindings.Single(binding => binding.Field.Name == "地方公共団体名");

        Assert.Equal(("1,2", ""), (string.Join(',', publisher.Columns), publisher.Join));
        Assert.Equal("NO", table.Feeds("ID"));
        Assert.Contains("export.csv(1): note HK4010: The earlier version's column '内線番号' does not go out as it is.", table.Found);
    }

    [Fact]
    public void Half_of_a_joined_field_gives_way_to_the_publisher() =>
        Assert.Equal("= 東京都練馬区", new MapCase().Column("名称").Column("市区町村名", "練馬区").Feeds("地方公共団体名"));

    [Fact]
    public void One_old_field_may_become_two()
    {
        var table = new MapCase().Column("名称").Column("位置", "35.7,139.6");

        Assert.Equal("位置", table.Feeds("緯度"));
        Assert.Equal("位置", table.Feeds("経度"));
    }

    [Fact]
    public void The_order_of_the_columns_changes_nothing()
    {
        string[] headers = ["施設名", "住所", "電話", "緯度", "経度", "備考", "NO"];
        string Mapped(IEnumerable<string> order)
        {
            var table = new MapCase();
            foreach (string header in order)
            {
                table.Column(header);
            }

            return string.Join('|', MapCase.Places.Fields.Select(field => table.Feeds(field.Name)));
        }

        var random = new Random(3);
        for (int i = 0; i < 20; i++)
        {
            Assert.Equal(Mapped(headers), Mapped(headers.OrderBy(_ => random.Next())));
        }
    }
}
