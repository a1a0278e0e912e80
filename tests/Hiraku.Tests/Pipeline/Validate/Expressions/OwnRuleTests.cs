using Hiraku.Model;
using Hiraku.Model.Datasets;
using Hiraku.Model.Diagnostics;
using Hiraku.Model.Schemas;

namespace Hiraku.Tests.Pipeline.Validate.Expressions;

public sealed class OwnRuleTests
{
    private static readonly TableSchema Schema = new(
        "test/rules",
        [
            new Field("名称", FieldKind.Name), new Field("定員", FieldKind.Integer), new Field("開始日", FieldKind.Date), new Field("終了日", FieldKind.Date),
            new Field("建物名等(方書)", FieldKind.Building), new Field("開始時間", FieldKind.Time), new Field("無料", FieldKind.Boolean),
        ]);

    /// <summary>名称 甲乙小学校, 定員 30, 開始日 2024-04-01, 終了日 2024-04-07, 建物名等(方書) empty, 開始時間 09:00, 無料 true.</summary>
    [Theory]
    [InlineData("定員 > 0", true)]
    [InlineData("定員 >= 31", false)]
    [InlineData("定員 ≥ 30 and 定員 ≤ 30", true)]
    [InlineData("定員 <> 30", false)]
    [InlineData("not 定員 = 30", false)]
    [InlineData("not (定員 = 30 or 定員 = 31)", false)]
    [InlineData("定員 = 1 or 名称 = '甲乙小学校'", true)]
    [InlineData("定員 * 2 - 10 / 5 = 58", true)]
    [InlineData("-定員 = -30", true)]
    [InlineData("定員 in (10, 20, 30)", true)]
    [InlineData("名称 not in ('甲', \"乙\")", true)]
    [InlineData("終了日 >= 開始日", true)]
    [InlineData("終了日 - 開始日 <= 5", false)]
    [InlineData("開始日 + 6 = 終了日", true)]
    [InlineData("開始日 < 2024-04-01", false)]
    [InlineData("開始日 = '2024-04-01'", true)]
    [InlineData("開始時間 >= '08:30'", true)]
    [InlineData("[建物名等(方書)] is empty", true)]
    [InlineData("[建物名等(方書)] is not empty", false)]
    [InlineData("名称 is not empty", true)]
    [InlineData("length(名称) = 5", true)]
    [InlineData("ends(名称, '学校') and starts(名称, '甲') and contains(名称, '小')", true)]
    [InlineData("matches(名称, '^.+小学校$')", true)]
    [InlineData("month(開始日) = 4 and year(終了日) = 2024 and day(終了日) = 7", true)]
    [InlineData("number('12') < max(定員, 1)", true)]
    [InlineData("round(定員 / 7) = 4 and abs(0 - 定員) = min(30, 31)", true)]
    [InlineData("無料", true)]
    [InlineData("無料 = false", false)]
    public void An_expression_says_what_it_says(string require, bool holds) => Assert.Equal(holds ? [] : ["HK6401"], Codes(require));

    [Theory]
    [InlineData("[建物名等(方書)] = '3階'")]
    [InlineData("length([建物名等(方書)]) > 2 and 定員 > 0")]
    [InlineData("定員 / 0 = 1")]
    [InlineData("number(名称) > 0")]
    public void Nothing_is_said_of_what_is_empty(string require) => Assert.Empty(Codes(require));

    [Fact]
    public void A_rule_speaks_only_of_rows_it_is_for()
    {
        Assert.Empty(Codes("定員 > 100", when: "contains(名称, '中学校')"));
        Assert.Equal(["HK6401"], Codes("定員 > 100", when: "contains(名称, '小学校')"));
    }

    [Fact]
    public void A_broken_rule_is_shown_at_its_first_field_in_the_projects_own_words()
    {
        Diagnostic fault = Assert.Single(Run(new CustomRule("定員", null, "定員 > 100", Severity.Warning, new("定員が少なすぎます", "Too few"), 12)).Kept);

        Assert.Equal("export.csv(B2): warning HK6401: 定員が少なすぎます", fault.Format("ja"));
    }

    [Theory]
    [InlineData("", "HK6402", 1)]
    [InlineData("定員 >", "HK6402", 5)]
    [InlineData("定員 > 1 1", "HK6402", 8)]
    [InlineData("定員 > 'a", "HK6402", 6)]
    [InlineData("(定員 > 1", "HK6402", 8)]
    [InlineData("定員 is 空", "HK6402", 7)]
    [InlineData("定員 ; 1", "HK6402", 4)]
    [InlineData("system('rm')", "HK6402", 1)]
    [InlineData("matches(名称, '([')", "HK6402", 1)]
    [InlineData("定数 > 1", "HK6403", 1)]
    [InlineData("定員 > 1 and [ない] = 1", "HK6403", 12)]
    [InlineData("定員 > '1'", "HK6404", 1)]
    [InlineData("名称 + 1 = 2", "HK6404", 4)]
    [InlineData("定員", "HK6404", 1)]
    [InlineData("length(定員) = 1", "HK6404", 8)]
    [InlineData("定員 in (1, 'a')", "HK6404", 11)]
    public void A_faulty_expression_is_reported_where_it_goes_wrong(string require, string code, int character)
    {
        Diagnostic fault = Assert.Single(Run(Rule(require)).Kept);

        Assert.Equal(code, fault.Rule.Code);
        Assert.StartsWith($"規則「試し」の式の {character} 文字目: ", fault.Message.Ja, StringComparison.Ordinal);
        Assert.Equal("datasets/aed/dataset.yml(7)", fault.Location.ToString());
    }

    [Fact]
    public void A_caret_stands_under_the_fault() =>
        Assert.EndsWith("\n  定員 > 1 1\n           ^", Assert.Single(Run(Rule("定員 > 1 1")).Kept).Message.Ja, StringComparison.Ordinal);

    [Fact]
    public void Endless_nesting_is_refused() => Assert.Equal(["HK6402"], Codes(new string('(', 5000) + "1"));

    private static CustomRule Rule(string require, string? when = null) => new("試し", when, require, Severity.Error, LocalizedText.Empty, 7);

    private static string[] Codes(string require, string? when = null) => [.. Run(Rule(require, when)).Kept.Select(found => found.Rule.Code)];

    private static DiagnosticBag Run(CustomRule rule) =>
        new Clerk(Schema, ["甲乙小学校", "30", "2024-04-01", "2024-04-07", "", "09:00", "true"]) { Dataset = new Dataset("aed", "") { Rules = [rule] } }.Bag();
}
