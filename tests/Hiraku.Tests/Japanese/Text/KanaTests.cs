using Hiraku.Japanese;

namespace Hiraku.Tests.Japanese.Text;

public sealed class KanaTests
{
    [Theory]
    [InlineData("ミナトダイ二", "ミナトダイニ")]
    [InlineData("力フェテリア", null)]
    [InlineData("旧ミナト", null)]
    [InlineData("ミナト第二", null)]
    public void A_kanji_that_looks_like_the_kana_is_refused_with_the_reading_that_was_meant(string text, string? meant)
    {
        Reading<string> reading = Kana.Read(text);

        Assert.Equal(ReadingStatus.Refused, reading.Status);
        Assert.Equal(meant, reading.Suggestion);
    }
}
