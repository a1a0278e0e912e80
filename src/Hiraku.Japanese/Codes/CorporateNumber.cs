namespace Hiraku.Japanese;

/// <summary>法人番号: thirteen digits whose first checks the others.</summary>
/// <remarks>法人番号の指定等に関する省令 (財務省令70号) 2条. The digit does not tell 0 from 9.</remarks>
public static class CorporateNumber
{
    /// <summary>Reads one corporate number.</summary>
    public static Reading<string> Read(ReadOnlySpan<char> text) =>
        !IsCanonical(text) ? CodeText.Read(text, ReadFolded) : text.IsEmpty ? Reading<string>.Empty : Reading<string>.Clean(text.ToString());

    /// <summary>True for thirteen digits with a valid check digit. Allocates nothing.</summary>
    public static bool IsCanonical(ReadOnlySpan<char> text) =>
        text.IsEmpty || (text.Length == 13 && ParseText.DigitRun(text) == 13 && CheckDigits.Corporate(text[1..]) == text[0] - '0');

    private static Reading<string> ReadFolded(ReadOnlySpan<char> text)
    {
        bool invoice = text[0] is 'T' or 't';
        Span<char> digits = stackalloc char[20];
        if (!CodeText.TryDigits(invoice ? text[1..].TrimStart("- ") : text, digits, out int count))
        {
            return Reading<string>.Refused(CodeText.Refusal(text));
        }

        ReadOnlySpan<char> code = digits[..count];
        if (count == 12)
        {
            return Reading<string>.Refused("wrong-length", CheckDigits.Corporate(code).ToString(System.Globalization.CultureInfo.InvariantCulture) + code.ToString());
        }

        return count != 13 ? Reading<string>.Refused("wrong-length")
            : !IsCanonical(code) ? Reading<string>.Refused("check-digit")
            : Reading<string>.Changed(code.ToString(), invoice ? "invoice-number" : "code-notation");
    }
}
