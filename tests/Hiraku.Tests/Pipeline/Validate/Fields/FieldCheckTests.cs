using System.Collections.Immutable;
using Hiraku.Model.Diagnostics;
using Hiraku.Model.Schemas;

namespace Hiraku.Tests.Pipeline.Validate.Fields;

public sealed class FieldCheckTests
{
    [Fact]
    public void A_clean_cell_says_nothing() => Assert.Empty(Check(new Field("名称", FieldKind.Name) { Requirement = Requirement.Required, MaxLength = 10 }, "練馬区役所"));

    [Fact]
    public void An_empty_required_cell_is_reported_where_it_stands() => Assert.Equal(["A2 HK6001"], Check(Required, ""));

    [Fact]
    public void A_dash_in_a_required_cell_is_no_value() => Assert.Equal(["A2 HK6001"], Check(Required, "-"));

    [Fact]
    public void A_place_without_a_name_is_a_warning_whatever_the_standard_asks()
    {
        var places = new TableSchema("test/places", [new Field("名称", FieldKind.Name), new Field("備考", FieldKind.Text)]) { Shape = DataShape.Places };

        Assert.Equal(["A2 HK6012", "A3 HK6012"], new Clerk(places, ["", "a"], ["-", "b"], ["区役所", ""]).Findings());
        Assert.Empty(new Clerk(places with { Shape = DataShape.Records }, ["", "a"]).Findings());
    }

    [Fact]
    public void An_empty_optional_cell_is_right() => Assert.Empty(Check(new Field("備考", FieldKind.Text), ""));

    [Fact]
    public void A_cell_the_normaliser_could_not_read_marks_its_row_and_is_not_reported_twice()
    {
        var clerk = new Clerk(Schema(new Field("定員", FieldKind.Integer)), ["12"], ["約30"]);

        Assert.Empty(clerk.Findings());
        Assert.Equal([1], clerk.FaultyRows());
    }

    [Fact]
    public void A_closing_time_on_the_next_day_is_told_where_the_standard_wants_it()
    {
        Diagnostic fault = Assert.Single(new Clerk(Bath, ["15:00", "27:00", ""]).Bag().Kept, found => found.Severity == Severity.Error);

        Assert.Equal("export.csv(B2): error HK6013: \"27:00\" of \"終了時間\" is 3:00 on the next day; the field holds 00:00 to 24:00.", fault.ToString());
        Assert.Equal("「終了時間」は 24:00 とし、「利用可能時間特記事項」に「翌3:00まで」と書いてください。正しい例: 終了時間: 24:00、利用可能時間特記事項: 翌3:00まで", fault.Hint.Ja);
        Assert.Equal((null, "24:00"), (fault.Suggestion, fault.Example));
    }

    [Theory]
    [InlineData("24:30", "0:30")]
    [InlineData("25:00", "1:00")]
    public void The_hour_is_told_as_the_clock_shows_it(string value, string time) =>
        Assert.Contains($"翌{time}まで", Assert.Single(new Clerk(Bath, ["15:00", value, ""]).Bag().Kept).Hint.Ja, StringComparison.Ordinal);

    [Fact]
    public void What_the_message_proposes_is_right() => Assert.Empty(new Clerk(Bath, ["15:00", "24:00", "翌3:00まで"]).Findings());

    [Fact]
    public void An_opening_time_on_the_next_day_is_not_called_midnight() =>
        Assert.StartsWith("「開始時間」は空欄にし", new Clerk(Bath, ["25:00", "", ""]).Bag().Kept.First(found => found.Rule.Code == "HK6013").Hint.Ja, StringComparison.Ordinal);

    [Fact]
    public void Empty_recommended_cells_are_counted_not_listed()
    {
        var clerk = new Clerk(Schema(new Field("名称_カナ", FieldKind.Kana) { Requirement = Requirement.Recommended }), ["ネリマ"], [""], [""]);

        Assert.Equal("推奨の「名称_カナ」が 3 行のうち 2 行で空欄です。", Assert.Single(clerk.Bag().Kept).Message.Ja);
    }

    [Theory]
    [InlineData("有", "")]
    [InlineData("あり", "A2 HK6003")]
    public void A_value_outside_the_closed_list_is_an_error(string value, string finding) =>
        Assert.Equal(finding, string.Join(";", Check(new Field("小児対応設備の有無", FieldKind.Presence) { Allowed = ["有", "無"] }, value)));

    [Fact]
    public void A_slip_in_a_listed_value_is_answered_with_the_value_that_was_meant()
    {
        var clerk = new Clerk(Schema(new Field("所在地_都道府県", FieldKind.Prefecture) { Allowed = ["東京都", "神奈川県"] }), ["東京"]);

        Assert.Equal("東京都", Assert.Single(clerk.Bag().Kept).Suggestion);
    }

    [Theory]
    [InlineData("内科;外科", 0)]
    [InlineData("内科;整形", 1)]
    public void Each_of_several_values_must_be_listed(string value, int findings) =>
        Assert.Equal(findings, Check(new Field("診療科目", FieldKind.Multi) { Allowed = ["内科", "外科"] }, value).Length);

    [Fact]
    public void An_unknown_code_is_an_error()
    {
        var codes = new CodeList("codes/sex.csv", [new CodeListEntry("1", new("男", "male")), new CodeListEntry("2", new("女", "female"))]);

        Assert.Equal(["A2 HK6004"], Check(new Field("性別", FieldKind.Code) { Codes = codes }, "3"));
    }

    [Theory]
    [InlineData("03-5984-1111", 0)]
    [InlineData("03-59841111", 1)]
    public void A_value_in_another_form_is_an_error(string value, int findings) =>
        Assert.Equal(findings, Check(new Field("電話番号", FieldKind.Phone) { Pattern = @"^0[0-9]{1,4}-[0-9]{1,4}-[0-9]{4}$" }, value).Length);

    [Theory]
    [InlineData("35.7", "")]
    [InlineData("3.57", "A2 HK6006")]
    [InlineData("139.6", "A2 HK6007")]
    public void A_number_outside_the_bounds_is_an_error(string value, string finding) =>
        Assert.Equal(finding, string.Join(";", Check(new Field("緯度", FieldKind.Latitude) { Minimum = 20, Maximum = 46 }, value)));

    [Theory]
    [InlineData("𠮷野家", "")]
    [InlineData("吉", "A2 HK6008")]
    [InlineData("吉野家練馬", "A2 HK6009")]
    public void Length_counts_characters_not_units(string value, string finding) =>
        Assert.Equal(finding, string.Join(";", Check(new Field("名称", FieldKind.Name) { MinLength = 2, MaxLength = 3 }, value)));

    [Theory]
    [InlineData("\uE000田小学校")]
    [InlineData("髙松\uFFFD学校")]
    [InlineData("練馬\u0007")]
    public void A_character_nobody_can_read_is_an_error(string value) =>
        Assert.Equal(["A2 HK6010"], Check(new Field("名称", FieldKind.Name), value));

    [Theory]
    [InlineData("髙﨑（本館）－１°")]
    [InlineData("𠮷祥寺\u2460")]
    public void Rare_but_readable_characters_are_right(string value) => Assert.Empty(Check(new Field("名称", FieldKind.Name), value));

    [Fact]
    public void A_fault_names_the_cell_the_value_and_a_right_example()
    {
        Field phone = new("電話番号", FieldKind.Phone) { Pattern = "^[0-9-]+$", Example = "03-5984-1111" };
        Diagnostic fault = Assert.Single(new Clerk(Schema(new Field("名称", FieldKind.Name), phone), ["練馬区役所", "代表へ"]).Bag().Kept);

        Assert.Equal("export.csv(B2): error HK6005: 「電話番号」の「代表へ」は決められた形ではありません。正しい例: 03-5984-1111", fault.Format("ja"));
    }

    private static TableSchema Bath
    {
        get
        {
            const string clock = "^(([01][0-9]|2[0-3]):[0-5][0-9]|24:00)$";
            return new("test/bath",
            [
                new Field("開始時間", FieldKind.Time) { Pattern = clock, Example = "08:30" },
                new Field("終了時間", FieldKind.Time) { Pattern = clock, Example = "17:15" },
                new Field("利用可能時間特記事項", FieldKind.Text),
            ]);
        }
    }

    private static Field Required => new("名称", FieldKind.Name) { Requirement = Requirement.Required };

    private static TableSchema Schema(params ImmutableArray<Field> fields) => new("test/table", fields);

    private static string[] Check(Field field, string value) => new Clerk(Schema(field), [value]).Findings();
}
