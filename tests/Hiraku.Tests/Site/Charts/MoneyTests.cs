using Hiraku.Model;
using Hiraku.Site.Charts;
using Hiraku.Site.Rendering;

namespace Hiraku.Tests.Site.Charts;

public sealed class MoneyTests
{
    [Theory]
    [InlineData(340_318_844, "千円", "3,403億円", "¥340 billion", false)]
    [InlineData(9_400_000, "千円", "94億円", "¥9.4 billion", true)]
    [InlineData(1_133_668, "千円", "11.3億円", "¥1.1 billion", false)]
    [InlineData(96_267_735, "千円", "963億円", "¥96.3 billion", false)]
    [InlineData(1_234_567, "百万円", "1.2兆円", "¥1.2 trillion", false)]
    [InlineData(985, "千円", "99万円", "¥985,000", false)]
    [InlineData(500, "円", "500円", "¥500", true)]
    [InlineData(0, "千円", "0円", "¥0", true)]
    [InlineData(-50_000, "千円", "-5,000万円", "-¥50 million", true)]
    public void An_amount_is_said_as_people_say_it_and_tells_whether_it_is_rounded(double number, string unit, string japanese, string english, bool isExact)
    {
        Assert.Equal((japanese, isExact), Money.Say(number, LocalizedText.Same(unit), Language.Japanese));
        Assert.Equal(english, Money.Say(number, LocalizedText.Same(unit), Language.English)!.Value.Text);
    }

    [Fact]
    public void What_is_no_money_is_left_alone() => Assert.Null(Money.Say(5, LocalizedText.Same("人"), Language.Japanese));
}
