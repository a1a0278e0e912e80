using System.Globalization;
using Hiraku.Parquet;
using Hiraku.Parquet.Decimals;

namespace Hiraku.Tests.Parquet.Decimals;

public class DecimalConverterTests
{
    [Theory]
    [InlineData("1.5", 9, 2, "150")]
    [InlineData("-1.50", 9, 1, "-15")]
    [InlineData("0", 1, 0, "0")]
    [InlineData("-0.00", 9, 2, "0")]
    [InlineData("9999999999999999999999999999", 28, 0, "9999999999999999999999999999")]
    [InlineData("0.9999999999999999999999999999", 28, 28, "9999999999999999999999999999")]
    public void A_value_is_held_as_a_whole_number(string value, int precision, int scale, string unscaled) =>
        Assert.Equal(unscaled, Unscaled(value, precision, scale).ToString(CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("1.005", 9, 2)]
    [InlineData("10", 1, 0)]
    [InlineData("1", 2, 2)]
    [InlineData("79228162514264337593543950335", 28, 28)]
    public void A_value_that_cannot_be_held_exactly_is_refused(string value, int precision, int scale) =>
        Assert.Throws<OverflowException>(() => Unscaled(value, precision, scale));

    private static Int128 Unscaled(string value, int precision, int scale) =>
        new DecimalConverter(new("金額", ParquetType.Decimal, Precision: precision, Scale: scale))
            .Unscaled(decimal.Parse(value, CultureInfo.InvariantCulture));
}
