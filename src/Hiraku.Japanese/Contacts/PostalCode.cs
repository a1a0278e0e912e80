using System.Buffers;

namespace Hiraku.Japanese;

/// <summary>How postal codes are written.</summary>
public enum PostalCodeFormat
{
    /// <summary>1768501, as GIF DS-443 asks.</summary>
    Digits,

    /// <summary>176-8501.</summary>
    Hyphen,
}

/// <summary>Seven-digit postal codes.</summary>
/// <remarks>GIF DS-443: seven digits without a hyphen.</remarks>
public static class PostalCode
{
    private static readonly SearchValues<char> Letters = CharacterRange.Between('A', 'z');
    private static readonly SearchValues<char> Numerals = SearchValues.Create("0123456789〇一二三四五六七八九");

    /// <summary>Reads one postal code.</summary>
    public static Reading<string> Read(ReadOnlySpan<char> text, PostalCodeFormat format = PostalCodeFormat.Digits)
    {
        if (IsCanonical(text, format))
        {
            return text.IsEmpty ? Reading<string>.Empty : Reading<string>.Clean(text.ToString());
        }

        var folded = new TextBuilder(stackalloc char[64]);
        ParseText.Fold(text, ref folded);
        Reading<string> reading = ReadFolded(folded.Text, format);
        folded.Dispose();
        return reading;
    }

    /// <summary>True for a possible code in the wanted notation. Allocates nothing.</summary>
    public static bool IsCanonical(ReadOnlySpan<char> text, PostalCodeFormat format = PostalCodeFormat.Digits)
    {
        if (text.IsEmpty)
        {
            return true;
        }

        if (format == PostalCodeFormat.Digits)
        {
            return text.Length == 7 && ParseText.DigitRun(text) == 7 && !IsDummy(text);
        }

        return text.Length == 8 && text[3] == '-' && ParseText.DigitRun(text) == 3 && ParseText.DigitRun(text[4..]) == 4
            && !(IsDummy(text[..3]) && IsDummy(text[4..]));
    }

    private static Reading<string> ReadFolded(ReadOnlySpan<char> text, PostalCodeFormat format)
    {
        if (text.IsEmpty)
        {
            return Reading<string>.Empty;
        }

        if (MissingMark.Kind(text) is not MissingMarks.None and var mark)
        {
            return Reading<string>.Refused(mark == MissingMarks.Unknown ? "unknown-value" : "empty-marker");
        }

        ReadOnlySpan<char> code = WithoutMarks(text);
        Span<char> digits = stackalloc char[8];
        int count = 0;
        foreach (char c in code)
        {
            int digit = KanjiNumeralParser.Digit(c);
            if (digit >= 0 && count < 8)
            {
                digits[count++] = (char)('0' + digit);
            }
            else if (digit < 0 && c is not ('-' or ' ' or '\u30FC'))
            {
                return Reading<string>.Refused("not-digits");
            }
        }

        return Judge(digits[..count], format);
    }

    // Marks before the number, and the .0 that a numeric column leaves behind it.
    private static ReadOnlySpan<char> WithoutMarks(ReadOnlySpan<char> text)
    {
        int first = text.IndexOfAny(Numerals);
        bool words = first > 0 && !text[..first].ContainsAny(Letters);
        text = words ? text[first..] : text;
        return text.EndsWith(".0") ? text[..^2] : text;
    }

    private static Reading<string> Judge(ReadOnlySpan<char> digits, PostalCodeFormat format)
    {
        if (digits.Length is not (6 or 7))
        {
            return Reading<string>.Refused("wrong-length");
        }

        if (IsDummy(digits))
        {
            return Reading<string>.Refused("dummy-value");
        }

        string seven = digits.ToString().PadLeft(7, '0');
        string value = format == PostalCodeFormat.Digits ? seven : $"{seven[..3]}-{seven[3..]}";
        return digits.Length == 6 ? Reading<string>.Warned(value, "leading-zero-restored") : Reading<string>.Changed(value, "postal-notation");
    }

    private static bool IsDummy(ReadOnlySpan<char> digits) => digits.IndexOfAnyExcept('0') < 0 || digits.IndexOfAnyExcept('9') < 0;
}
