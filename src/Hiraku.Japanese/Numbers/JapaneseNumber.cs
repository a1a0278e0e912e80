using System.Globalization;

namespace Hiraku.Japanese;

/// <summary>Numbers as tables and documents write them: separators, △, kanji numerals, units, approximations.</summary>
/// <remarks>
/// 総務省 統一ルール 2020-12-18 (numbers numeric, unit stated). <c>decimal.Parse</c> is not used on cells: it reads 1,2,34 and refuses −12.
/// </remarks>
public static class JapaneseNumber
{
    /// <summary>Reads one number.</summary>
    public static Reading<decimal> Read(ReadOnlySpan<char> text, NumberOptions? options = null)
    {
        options ??= NumberOptions.Default;
        if (options.Multiplier == 1 && TryCanonical(text, out decimal plain))
        {
            return Reading<decimal>.Clean(plain);
        }

        Reading<Quantity> reading = ReadQuantity(text, options);
        if (!reading.HasValue)
        {
            return new Reading<decimal>(reading.Status, 0, reading.Rule, reading.Suggestion);
        }

        return reading.Value.IsRange || reading.Value.Value is not { } value
            ? Reading<decimal>.Refused("number-range", reading.Value.ToString())
            : reading.With(value);
    }

    /// <summary>Reads a number with its unit, or a range of numbers.</summary>
    public static Reading<Quantity> ReadQuantity(ReadOnlySpan<char> text, NumberOptions? options = null)
    {
        options ??= NumberOptions.Default;
        if (TryCanonical(text, out decimal plain) && !text.SequenceEqual("0.0"))
        {
            return options.Multiplier == 1 ? Reading<Quantity>.Clean(new(plain)) : Reading<Quantity>.Changed(new(plain * options.Multiplier), "header-unit");
        }

        var folded = new TextBuilder(stackalloc char[128]);
        ParseText.Fold(text, ref folded);
        Reading<Quantity> reading = NumberParser.Read(folded.Text, options);
        folded.Dispose();
        return reading;
    }

    /// <summary>True for plain digits with an optional minus and decimals. Allocates nothing.</summary>
    public static bool IsCanonical(ReadOnlySpan<char> text) => TryCanonical(text, out _);

    private static bool TrySigned(ReadOnlySpan<char> digits, bool isNegative, out decimal value)
    {
        bool isRead = ParseText.TryDecimal(digits, out value) || decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value);
        value = isNegative ? -value : value;
        return isRead;
    }

    internal static bool TryCanonical(ReadOnlySpan<char> text, out decimal value)
    {
        value = 0;
        ReadOnlySpan<char> digits = text.StartsWith("-") ? text[1..] : text;
        int whole = ParseText.DigitRun(digits);
        if (whole is 0 or > 18 || (whole > 1 && digits[0] == '0') || digits is "0.0")
        {
            return false;
        }

        if (whole == digits.Length)
        {
            long total = 0;
            foreach (char c in digits)
            {
                total = (total * 10) + (c - '0');
            }

            value = digits.Length == text.Length ? total : -total;
            return total != 0 || digits.Length == text.Length;
        }

        ReadOnlySpan<char> fraction = digits[(whole + 1)..];
        return digits[whole] == '.' && fraction.Length is > 0 and <= 10 && ParseText.DigitRun(fraction) == fraction.Length
            && TrySigned(digits, digits.Length < text.Length, out value) && (value != 0 || digits.Length == text.Length);
    }
}
