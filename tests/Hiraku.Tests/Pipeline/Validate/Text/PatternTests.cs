using System.Text;
using System.Text.RegularExpressions;
using Hiraku.Pipeline.Validate.Text.Patterns;

namespace Hiraku.Tests.Pipeline.Validate.Text;

public sealed class PatternTests
{
    private static readonly string[] Texts =
    [
        "", "0", "12", "123456", "1234567", "03-5984-1111", "0120-123-456", "090-1234-5678", "03-59841111", "2024-04-01", "2024-4-1", "月火水木金", "土日", "火月",
        "https://example.jp/", "http:/x", "08:30", "24:00", "25:00", "8:30", "ネリマ", "ネリマ ヤクショ", "ねりま", "a@b.jp", "a@b", "𠮷", "a-b", "A1", "131202", "1", "有", "無", "#7119", "(03)5984-1111", "119", "神奈川県", "東京都", "京都", "x日", "内科;外科", "内科;", "2024-13", "2024-12", "ababc", "\n", "a\n", "１２３４５６",
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
    [InlineData("^(0[0-9]{1,4}-[0-9]{1,4}-[0-9]{3,5}|\\(0[0-9]{1,4}\\)[0-9]{1,4}-[0-9]{3,4}|#[0-9]{4}|1[0-9]{2})$")]
    [InlineData("^https?://[^\\s]+$")]
    [InlineData("^(北海道|東京都|京都府|大阪府|.{2,3}県)$")]
    [InlineData("^(([01][0-9]|2[0-3]):[0-5][0-9]|24:00)$")]
    [InlineData("^[^\\u3041-\\u3096\\u4E00-\\u9FFF\\uFF61-\\uFF9F]+$")]
    [InlineData("^[^;]+(;[^;]+)*$")]
    [InlineData("^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$")]
    [InlineData("^1|日$")]
    [InlineData("(ab)*c?")]
    [InlineData("^.$")]
    [InlineData("^..$")]
    [InlineData("^[-a]+$")]
    [InlineData("^[a-]+$")]
    [InlineData("^(?:a|b)-?b*$")]
    [InlineData("^[^a]{2}$")]
    [InlineData("^$")]
    [InlineData("-")]
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
    [InlineData("^(([01][0-9]|2[0-3]):[0-5][0-9]|24:00)$")]
    [InlineData("^https?://[^\\s]+$")]
    [InlineData("^[a-z0-9._+-]+@[a-z0-9.-]+\\.[a-z]{2,}$")]
    public void The_patterns_of_the_standards_need_no_regex_engine(string expression) => Assert.IsNotType<RegexPattern>(Pattern.Compile(expression));

    [Theory]
    [InlineData("^(?=a)b$")]
    [InlineData("^a+?$")]
    [InlineData(@"^\w+$")]
    [InlineData(@"^\bab$")]
    [InlineData(@"^(a)\1$")]
    [InlineData(@"^\p{IsKatakana}+$")]
    [InlineData("^1|日$")]
    public void What_is_not_understood_is_left_to_the_regex_engine(string expression) => Assert.IsType<RegexPattern>(Pattern.Compile(expression));

    [Fact]
    public void What_is_no_expression_is_no_pattern() => Assert.Null(Pattern.Compile("^(["));
}
