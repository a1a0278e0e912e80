using System.Collections.Immutable;
using Hiraku.Model;
using Hiraku.Model.Datasets;
using Hiraku.Model.Diagnostics;
using Hiraku.Model.Schemas;
using Hiraku.Model.Tables;
using Hiraku.Pipeline.Map;

namespace Hiraku.Tests.Pipeline.Map;

public sealed class MapperTests
{
    [Fact]
    public void Bindings_stand_in_the_schemas_order_one_for_each_field()
    {
        MappedTable table = new MapCase().Column("電話番号").Column("名称").Map()!;

        Assert.Equal(MapCase.Places.Fields, table.Bindings.Select(binding => binding.Field));
    }

    [Fact]
    public void What_dataset_yml_says_wins_over_what_is_found()
    {
        var told = new MapCase { Dataset = Dataset(new ColumnMapping("名称", 3) { From = ["愛称"] }) }.Column("名称").Column("愛称");

        Assert.Equal("愛称", told.Feeds("名称"));
    }

    [Fact]
    public void Several_headers_are_joined_and_replacements_kept()
    {
        var mapping = new ColumnMapping("備考", 3) { From = ["棟", "階"], Join = "-", Values = new Dictionary<string, string> { ["B1"] = "地下1階" }.ToImmutableDictionary() };

        FieldBinding binding = new MapCase { Dataset = Dataset(mapping) }.Column("名称").Column("階").Column("棟").Map()!.Bindings.Single(b => b.Field.Name == "備考");

        Assert.Equal(("2,1", "-", "地下1階"), (string.Join(',', binding.Columns), binding.Join, binding.Values!["B1"]));
    }

    [Theory]
    [InlineData("電話番号", "from: 電話")]
    [InlineData("備考", "from: [棟, \"a,b\"], kind: text")]
    public void A_binding_knows_the_line_of_dataset_yml_that_says_it(string field, string origin)
    {
        var told = new MapCase { Dataset = Dataset(new ColumnMapping("備考", 3) { From = ["棟", "a,b"], Kind = "text" }) }.Column("名称").Column("電話").Column("棟").Column("a,b");

        Assert.Equal((field, origin), told.Map()!.Bindings.Single(binding => binding.Field.Name == field).Line);
    }

    [Fact]
    public void A_told_header_is_found_in_another_spelling() =>
        Assert.Equal("施設の　名称（１）", new MapCase { Dataset = Dataset(new ColumnMapping("名称", 3) { From = ["施設の名称(1)"] }) }.Column("施設の　名称（１）").Feeds("名称"));

    [Fact]
    public void A_told_header_that_is_not_there_is_an_error_that_names_the_nearest()
    {
        var told = new MapCase { Dataset = Dataset(new ColumnMapping("備考", 7) { From = ["施設備考"] }) }.Column("名称").Column("施設の備考");

        told.Map();

        Diagnostic fault = told.Bag.Kept.Single(diagnostic => diagnostic.Rule.Code == "HK4001");
        Assert.Equal("export.csv(1): error HK4001: There is no header '施設備考' (dataset.yml line 7, field '備考').", fault.ToString());
        Assert.EndsWith("columns:\n  備考: 施設の備考", fault.Hint.En, StringComparison.Ordinal);
    }

    [Fact]
    public void One_header_claimed_for_two_fields_is_an_error_that_shows_both()
    {
        var told = new MapCase { Dataset = Dataset(new ColumnMapping("名称", 3) { From = ["名"] }, new ColumnMapping("備考", 4) { From = ["名"] }) }.Column("名");

        told.Map();

        Assert.Contains("export.csv(1): error HK4002: '名' feeds both '名称' (line 3) and '備考' (line 4).", told.Found);
    }

    [Fact]
    public void One_column_may_feed_latitude_and_longitude()
    {
        var told = new MapCase { Dataset = Dataset(new ColumnMapping("緯度", 3) { From = ["位置"] }, new ColumnMapping("経度", 4) { From = ["位置"] }) }.Column("名称").Column("位置");

        Assert.Equal("位置", told.Feeds("緯度"));
        Assert.DoesNotContain(told.Bag.Kept, diagnostic => diagnostic.Rule.Code == "HK4002");
    }

    [Fact]
    public void The_publishers_code_and_name_fill_the_fields_that_mean_the_publisher()
    {
        var table = new MapCase().Column("名称");

        Assert.Equal("= 131202", table.Feeds("全国地方公共団体コード"));
        Assert.Equal("= 東京都練馬区", table.Feeds("地方公共団体名"));
        Assert.Equal("", table.Feeds("所在地_都道府県"));
    }

    [Fact]
    public void A_required_field_that_nothing_feeds_is_an_error_unless_it_will_be_derived()
    {
        var table = new MapCase().Column("住所", "東京都練馬区豊玉北6-12-1");

        table.Map();

        Assert.Equal("export.csv(1): error HK4006: No column feeds the required field '名称'.", Assert.Single(table.Found));
    }

    [Fact]
    public void A_column_nobody_mentioned_is_reported_and_stays_inside()
    {
        var table = new MapCase().Column("名称").Column("担当者", "谷川");

        table.Feeds("備考");

        Assert.Contains("export.csv(1): note HK4005: The column '担当者' is not published.", table.Found);
    }

    [Fact]
    public void An_ignored_column_is_not_spoken_of()
    {
        var table = new MapCase { Dataset = new Dataset("test", "/test") { Schema = MapCase.Places.Id, Ignore = ["担当者", "電話番号"] } }.Column("名称").Column("担当者").Column("電話番号");

        Assert.Equal("", table.Feeds("電話番号"));
        Assert.DoesNotContain(table.Bag.Kept, diagnostic => diagnostic.Rule.Code is "HK4005" or "HK4009");
    }

    [Fact]
    public void A_table_without_a_single_known_header_gives_nothing()
    {
        var table = new MapCase().Column("1").Column("2");

        Assert.Null(table.Map());
        Assert.Contains("export.csv(1): error HK4007: No header means a field of 'jichitai-2023/places'.", table.Found);
    }

    [Fact]
    public void A_free_table_that_lists_no_columns_publishes_none_and_gives_the_lines_to_paste()
    {
        var free = new MapCase { Dataset = new Dataset("budget", "/budget") }.Column("年度", "2024").Column("予算額（千円）", "1,000");

        Assert.Null(free.Map());
        Assert.EndsWith("columns:\n  年度: 年度\n  予算額（千円）: 予算額（千円）", Assert.Single(free.Bag.Kept).Hint.En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_free_tables_columns_are_what_their_values_are()
    {
        var free = new MapCase
        {
            Dataset = new Dataset("budget", "/budget")
            {
                Title = new("予算", "Budget"),
                Columns = [.. new[] { "年度", "款コード", "予算額", "割合", "公表日", "件名", "連絡先" }.Select(name => new ColumnMapping(name, 1) { From = [name] })],
            },
        };
        free.Column("年度", "令和5年度", "令和6年度").Column("款コード", "01", "02").Column("予算額", "1,000", "△20").Column("割合", "1.5", "2")
            .Column("公表日", "2024-03-01", "令和6年3月1日").Column("件名", "あ", "1").Column("連絡先", "03-1234-5678", "03-1234-5679").Column("担当者", "谷川");

        TableSchema schema = free.Map()!.Schema;

        Assert.Equal(("local/budget", false, "予算"), (schema.Id, schema.IsNational, schema.Title.Ja));
        Assert.Equal(
            [FieldKind.FiscalYear, FieldKind.Identifier, FieldKind.Integer, FieldKind.Number, FieldKind.Date, FieldKind.Text, FieldKind.Phone],
            schema.Fields.Select(field => field.Kind));
    }

    [Fact]
    public void A_schema_written_down_for_a_free_table_maps_by_its_own_headers()
    {
        var written = new TableSchema("local/users", [new Field("人数", FieldKind.Integer), new Field("人数_2", FieldKind.Integer)]) { IsNational = false };
        var free = new MapCase { Dataset = new Dataset("users", "/users") { Schema = "local/users" } }.Column("人数", "1").Column("人数_2", "2");

        Assert.Equal(["0", "1"], free.Map(written)!.Bindings.Select(binding => string.Join(',', binding.Columns)));
    }

    [Fact]
    public void A_told_kind_label_and_unit_stand()
    {
        var column = new ColumnMapping("人数", 1) { From = ["人数（人）"], Kind = "text", Label = new LocalizedText("利用者", "Users"), Unit = "人" };
        var free = new MapCase { Dataset = new Dataset("users", "/users") { Columns = [column] } }.Column("人数（人）", "1");

        Field field = Assert.Single(free.Map()!.Schema.Fields);

        Assert.Equal((FieldKind.Text, "Users", "人"), (field.Kind, field.Label.En, field.Unit));
    }

    [Fact]
    public void Every_rule_says_in_both_languages_what_why_and_how_to_mend_and_has_its_own_code()
    {
        Assert.All(MapRules.All, rule => Assert.All(new[] { rule.Title, rule.Why, rule.Mend }, text => Assert.True(text.Ja.Length > 0 && text.En.Length > 0, rule.Code)));
        Assert.Equal(MapRules.All.Count, MapRules.All.Select(rule => rule.Code).Distinct().Count());
        Assert.All(MapRules.All, rule => Assert.StartsWith("HK4", rule.Code, StringComparison.Ordinal));
    }

    private static Dataset Dataset(params ColumnMapping[] columns) => new("test", "/test") { Schema = MapCase.Places.Id, Columns = [.. columns] };
}
