using System.Text;
using Hiraku.Pipeline.Write.Excel;

namespace Hiraku.Tests.Pipeline.Write.Excel;

public class SheetTextTests
{
    [Theory]
    [InlineData("")]
    [InlineData("区役所 本庁舎 1階")]
    [InlineData("R8 & <b>")]
    [InlineData("一行目\n二行目")]
    [InlineData("'=")]
    [InlineData("=1+1")]
    [InlineData(" =1+1")]
    [InlineData("\u3000=1+1")]
    [InlineData("＝1+1")]
    [InlineData("-1x")]
    [InlineData("03-1234-5678")]
    [InlineData("_x000D_")]
    [InlineData("\u0001")]
    [InlineData("\uFFFE")]
    public void A_text_that_is_plain_stays_as_it_is(string text)
    {
        if (SheetText.IsPlain(Encoding.UTF8.GetBytes(text)))
        {
            Assert.Same(text, SheetText.Of(text));
        }
    }

    [Theory]
    [InlineData("区役所 本庁舎 1階", true)]
    [InlineData("＝1+1", false)]
    [InlineData("\u3000=1+1", false)]
    public void Most_texts_are_plain_and_no_formula_is(string text, bool isPlain) =>
        Assert.Equal(isPlain, SheetText.IsPlain(Encoding.UTF8.GetBytes(text)));
}
