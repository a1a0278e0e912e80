using Hiraku.Japanese;

namespace Hiraku.Tests.Japanese.Safety;

public sealed class FormulaInjectionTests
{
    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("\r=1+1", "'\r=1+1")]
    [InlineData(" =1+1", "' =1+1")]
    [InlineData("\uFF0D1+1", "'\uFF0D1+1")]
    [InlineData("-12.5", "-12.5")]
    [InlineData("-1+1", "'-1+1")]
    [InlineData("-", "-")]
    [InlineData("03-5984-1111", "03-5984-1111")]
    [InlineData("", "")]
    [InlineData("   ", "   ")]
    public void Only_what_a_spreadsheet_would_run_gets_an_apostrophe(string text, string guarded) => Assert.Equal(guarded, FormulaInjection.Guard(text));
}
