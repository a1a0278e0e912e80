using Hiraku.Model.Diagnostics;
using Hiraku.Site;
using Hiraku.Site.Rendering;

namespace Hiraku.Tests.Site.Rendering;

public sealed class FuriganaTests
{
    [Theory]
    [InlineData("<p>絵(え)で 見(み)る</p>", "<p><ruby>絵<rp>(</rp><rt>え</rt><rp>)</rp></ruby>で <ruby>見<rp>(</rp><rt>み</rt><rp>)</rp></ruby>る</p>")]
    [InlineData("<p>6月3日(みっか)</p>", "<p>6月<ruby>3日<rp>(</rp><rt>みっか</rt><rp>)</rp></ruby></p>")]
    [InlineData("<p>21日(にち)</p>", "<p>21<ruby>日<rp>(</rp><rt>にち</rt><rp>)</rp></ruby></p>")]
    public void A_reading_stands_above_its_word(string html, string expected) => Assert.Equal(expected, Furigana.OverWords(html).ToString());

    [Theory]
    [InlineData("2024-06-03", "2024年(ねん)6月(がつ)3日(みっか)")]
    [InlineData("2024-06-14", "2024年(ねん)6月(がつ)14日(じゅうよっか)")]
    [InlineData("2024-06-24", "2024年(ねん)6月(がつ)24日(にじゅうよっか)")]
    [InlineData("2024-06-21", "2024年(ねん)6月(がつ)21日(にち)")]
    public void A_day_is_read_as_people_say_it(string iso, string expected) => Assert.Equal(expected, Numerals.Day(iso, Language.EasyJapanese));

    [Theory]
    [InlineData("<title>絵(え)</title>", "<title>絵</title>")]
    [InlineData("<a aria-label=\"表(ひょう)\">x</a>", "<a aria-label=\"表\">x</a>")]
    [InlineData("<svg><text>何(なに)</text></svg>", "<svg><text>何</text></svg>")]
    public void Where_there_is_no_above_the_reading_is_left_out(string html, string expected) => Assert.Equal(expected, Furigana.OverWords(html).ToString());

    [Theory]
    [InlineData("<p>料金(基本)</p>")]
    [InlineData("<p>(かな)</p>")]
    [InlineData("<p>f(x) と 絵(</p>")]
    public void Other_brackets_stay(string html) => Assert.Equal(html, Furigana.OverWords(html).ToString());

    [Theory]
    [InlineData("ja")]
    [InlineData("en")]
    [InlineData("ja-easy")]
    public void Every_language_has_every_sentence(string code)
    {
        var bag = new DiagnosticBag();
        Locale.Load(Language.Of(code)!, new SiteFiles(SiteFolders.Own), bag);

        Assert.Empty(bag.Kept);
    }

    [Fact]
    public void Every_word_of_the_easy_edition_has_its_reading()
    {
        var texts = LocaleFile.Parse(SiteFiles.OwnText("templates/locales/ja-easy.yml")!, "", null);
        var bare = texts.Where(text => Furigana.OverWords(text.Value.Text).ToString() is var html && WithoutRuby(html).Any(c => c is >= '一' and <= '鿿')).Select(text => text.Key);

        Assert.Empty(bare);
    }

    private static string WithoutRuby(string html)
    {
        while (html.IndexOf("<ruby>", StringComparison.Ordinal) is >= 0 and int from)
        {
            html = html.Remove(from, html.IndexOf("</ruby>", StringComparison.Ordinal) + "</ruby>".Length - from);
        }

        return html;
    }
}
