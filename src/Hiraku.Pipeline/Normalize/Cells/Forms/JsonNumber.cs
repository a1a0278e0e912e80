using System.Globalization;

namespace Hiraku.Pipeline.Normalize.Cells.Forms;

/// <summary>Tells a number as JSON writes it, without an exponent: <c>-?(0|[1-9][0-9]*)(\.[0-9]+)?</c>, at most 28 digits (RFC 8259 §6).</summary>
internal static class JsonNumber
{
    private const int MostDigits = 28;

    public static bool Is(ReadOnlySpan<char> text)
    {
        int start = !text.IsEmpty && text[0] == '-' ? 1 : 0;
        int whole = DigitsEnd(text, start);
        if (whole == start || (whole > start + 1 && text[start] == '0') || text.Length - start > MostDigits)
        {
            return false;
        }

        return whole == text.Length || (text[whole] == '.' && text.Length > whole + 1 && DigitsEnd(text, whole + 1) == text.Length);
    }

    public static bool TryRead(ReadOnlySpan<char> text, out double value)
    {
        value = 0;
        return Is(text) && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value);
    }

    /// <summary>Where the digits end that begin at a place. A plain loop: numbers are too short for vectors.</summary>
    private static int DigitsEnd(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && char.IsAsciiDigit(text[at]))
        {
            at++;
        }

        return at;
    }
}
