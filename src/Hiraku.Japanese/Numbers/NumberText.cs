using System.Buffers;
using System.Globalization;

namespace Hiraku.Japanese;

/// <summary>Takes the digits of one number off the front of a folded text: groups, decimals, kanji numerals.</summary>
internal static class NumberText
{
    private static readonly SearchValues<char> KanjiUnits = SearchValues.Create("万億兆千百十");

    /// <summary>Returns why there is no number, or null.</summary>
    public static string? TryTake(ref ReadOnlySpan<char> text, out decimal value, out string? warning)
    {
        (value, warning) = (0, null);
        if (text.IsEmpty)
        {
            return "not-a-number";
        }

        int length = Length(text);
        if (length == 0)
        {
            return text.ContainsAny(CharacterRange.Digits) ? "unparsable-number" : "not-a-number";
        }

        ReadOnlySpan<char> number = text[..length];
        if (number.ContainsAny(KanjiUnits) || !number.ContainsAny(CharacterRange.Digits) || HasKanji(number))
        {
            return TryKanji(ref text, ref length, out value, out warning);
        }

        text = text[length..];
        return Arabic(number, out value);
    }

    private static int Length(ReadOnlySpan<char> text)
    {
        int length = 0;
        while (length < text.Length && (IsDigitOrGroup(text, length) || KanjiNumeralParser.IsNumeral(text[length]) || (text[length] is 'O' && length > 0)))
        {
            length++;
        }

        // A comma or space at the end parts the number from words.
        while (length > 0 && text[length - 1] is ',' or '\u3001' or ' ' or '\'')
        {
            length--;
        }

        return length;
    }

    private static bool IsDigitOrGroup(ReadOnlySpan<char> text, int at)
    {
        char c = text[at];
        return char.IsAsciiDigit(c) || c == '.' || (c is ',' or '\u3001' or ' ' or '\'' && at > 0 && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]));
    }

    private static bool HasKanji(ReadOnlySpan<char> text)
    {
        foreach (char c in text)
        {
            if (!char.IsAsciiDigit(c) && KanjiNumeralParser.IsNumeral(c))
            {
                return true;
            }
        }

        return false;
    }

    // 百万円 and 千円 are units of money, not the end of the number.
    private static string? TryKanji(ref ReadOnlySpan<char> text, ref int length, out decimal value, out string? warning)
    {
        warning = null;
        ReadOnlySpan<char> number = text[..length];
        if (text[length..].StartsWith("円") && number.EndsWith("百万") && number.Length > 2 && char.IsAsciiDigit(number[^3]))
        {
            length -= 2;
            number = text[..length];
        }

        string plain = number.ToString().Replace(",", "", StringComparison.Ordinal);
        if (plain.IndexOfAny(['万', '億', '兆', '千', '百', '十']) < 0 && Arabic(number, out value) is null)
        {
            text = text[length..];
            return null;
        }

        if (!KanjiNumeral.TryParse(plain, out value))
        {
            return "bad-kanji-number";
        }

        warning = plain.Contains('O', StringComparison.Ordinal) ? "latin-o" : null;
        text = text[length..];
        return null;
    }

    /// <summary>Reads Arabic digits with separators; says why they are no number, or null.</summary>
    public static string? Arabic(ReadOnlySpan<char> number, out decimal value)
    {
        value = 0;
        int point = number.IndexOf('.');
        ReadOnlySpan<char> whole = point < 0 ? number : number[..point];
        ReadOnlySpan<char> fraction = point < 0 ? [] : number[(point + 1)..];
        if (ParseText.DigitRun(fraction) != fraction.Length || (whole.IsEmpty && fraction.IsEmpty))
        {
            return "unparsable-number";
        }

        if (!IsGrouped(whole))
        {
            return "bad-grouping";
        }

        Span<char> digits = stackalloc char[64];
        int count = 0;
        foreach (char c in number)
        {
            if ((char.IsAsciiDigit(c) || c == '.') && count < 60)
            {
                digits[count++] = c;
            }
        }

        bool isRead = ParseText.TryDecimal(digits[..count], out value)
            || (count <= 28 && decimal.TryParse(digits[..count], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value));
        return isRead ? null : "number-too-long";
    }

    // Separators stand every three digits or not at all.
    private static bool IsGrouped(ReadOnlySpan<char> whole)
    {
        int first = ParseText.DigitRun(whole);
        if (first == whole.Length)
        {
            return true;
        }

        for (int i = first; i < whole.Length; i += 4)
        {
            if (char.IsAsciiDigit(whole[i]) || ParseText.DigitRun(whole[(i + 1)..]) != 3)
            {
                return false;
            }
        }

        return first is >= 1 and <= 3;
    }
}
