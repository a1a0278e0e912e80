using Hiraku.Japanese;

namespace Hiraku.Tests.Japanese.Text;

/// <summary>Characters that an editor might fold, written as escapes.</summary>
public sealed class JapaneseTextTests
{
    [Theory]
    [InlineData("\uFA19\u6238")]
    [InlineData("\u9AD9\uFA11")]
    [InlineData("\u798F\uFA4D")]
    [InlineData("\u8FBB\uDB40\uDD01")]
    [InlineData("\uD842\uDFB7\u91CE\u5BB6")]
    public void Characters_of_names_survive(string name)
    {
        Reading<string> reading = JapaneseText.Read(name, TextPolicy.Name);
        Assert.Equal((ReadingStatus.Clean, name), (reading.Status, reading.Value));
    }

    [Theory]
    [InlineData("\u5E02\u2EA0", "\u5E02\u6C11", "radical-replaced")]
    [InlineData("\u2F3E\u8D8A", "\u6238\u8D8A", "radical-replaced")]
    [InlineData("\u304B\u3099", "\u304C", "marks-composed")]
    [InlineData("\uFF76\uFF9E", "\u30AC", "marks-composed")]
    [InlineData("\u30BB\u30F3\u30BF\u2212", "\u30BB\u30F3\u30BF\u30FC", "long-vowel")]
    [InlineData("\u7DF4\u200B\u99AC", "\u7DF4\u99AC", "invisible-removed")]
    [InlineData("\u7DF4_x000D_\u99AC", "\u7DF4 \u99AC", "spaces")]
    [InlineData("e\u0301", "\u00E9", "marks-composed")]
    public void What_copying_damaged_is_mended(string text, string expected, string rule)
    {
        Reading<string> reading = JapaneseText.Read(text, TextPolicy.Name);
        Assert.Equal(expected, reading.Value);
        Assert.Equal((ReadingStatus.Changed, rule), (reading.Status, reading.Rule));
    }

    [Theory]
    [InlineData("\uFFFD", "replacement-char")]
    [InlineData("\uE000", "private-use-character")]
    [InlineData("\u7E3A\u8F4A\u7E3A", "mojibake")]
    [InlineData("\u00E7\u00B7\u00B4\u00E9\u00A6\u00AC", "mojibake")]
    public void What_cannot_be_read_is_refused(string text, string rule) => Assert.Equal(rule, JapaneseText.Read("\u7DF4" + text, TextPolicy.Name).Rule);

    [Fact]
    public void Half_a_surrogate_pair_is_refused() => Assert.Equal("broken-character", JapaneseText.Read("\u7DF4\uD842", TextPolicy.Name).Rule);

    [Theory]
    [InlineData("\u9AD9\u6A4B", "\u9AD8\u6A4B")]
    [InlineData("\u5149\u30B1\u4E18", "\u5149\u304C\u4E18")]
    [InlineData("\uFA19\u6238", "\u795E\u6238")]
    [InlineData("wi-fi", "WI-FI")]
    public void A_key_brings_writings_together(string one, string other) => Assert.Equal(JapaneseText.SearchKey(one), JapaneseText.SearchKey(other));
}
