using System.Text;
using System.Text.RegularExpressions;
using Hiraku.Pipeline.Validate.Text.Patterns;

namespace Hiraku.Tests.Pipeline.Validate.Text;

public sealed class PatternTests
{
    private static readonly string[] Texts =
    [
        "", "0", "12", "123456", "1234567", "03-5984-1111", "0120-123-456", "090-1234-5678", "03-59841111", "2024-04-01", "2024-4-1", "月火水木金", "土日", "火月",
        "https://example.jp/", "http:/x", "08:30", "24:00", "25:00", "8:30", "ネリマ", "ネリマ ヤクショ", "ねりま", "a@b.jp", "a@b", "𠮷", "a-b", "A1", "131202", "1", "有", "無",
    ];

    [Theory]
    [InlineData("^[0-9]{6}$")]
    [InlineData(@"^\d{6}$")]
    [InlineData("^0[0-9]{1,3}-[0-9]{3,4}-[0-9]{4}$")]
    [InlineData("^[0-9]{4}-[0-9]{2}-[0-9]{2}$")]
    [InlineData("^月?火?水?木?金?土?日?$")]
    [InlineData("^https?://")]
    [InlineData("^[ァ-ヶー・ 0-9A-Za-z]+$")]
    [InlineData(@"^[\u30a1-\u30f6\u30fc ]+$")]
    [InlineData("^[^@]+@[a-z0-9-]+[.][a-z]{2,}$")]
    [InlineData("^[0-9]*$")]
    [InlineData(@"^[a-z0-9._+-]+@[a-z0-9.-]+\.[a-z]{2,}$")]
    [InlineData("^([01][0-9]|2[0-4]):[0-5][0-9]$")]
    [InlineData("^(有|無)$")]
    [InlineData("[0-9]{4}")]
    [InlineData("^[^a]$")]
    [InlineData("^1?[0-9]{2}$")]
    public void A_compiled_pattern_gives_the_verdicts_of_the_regex(string expression)
    {
        IPattern pattern = Pattern.Compile(expression)!;
        foreach (string text in Texts)
        {
            Assert.True(Regex.IsMatch(text, expression) == pattern.Matches(Encoding.UTF8.GetBytes(text)), text);
        }
    }

    [Theory]
    [InlineData("^0[0-9]{1,3}-[0-9]{3,4}-[0-9]{4}$")]
    [InlineData("^月?火?水?木?金?土?日?$")]
    [InlineData("^https?://")]
    [InlineData("^[^;]+$")]
    public void A_plain_run_of_sets_needs_no_regex_engine(string expression) => Assert.IsType<AtomPattern>(Pattern.Compile(expression));

    [Theory]
    [InlineData("^[a-z]+[a-z0-9]$")]
    [InlineData("^(a|b)$")]
    [InlineData("^a+?$")]
    [InlineData(@"^\w+$")]
    [InlineData("^[^a]{2}$")]
    public void What_walking_once_could_get_wrong_is_left_to_the_regex_engine(string expression) =>
        Assert.IsType<RegexPattern>(Pattern.Compile(expression));

    [Fact]
    public void What_is_no_expression_is_no_pattern() => Assert.Null(Pattern.Compile("^(["));
}
