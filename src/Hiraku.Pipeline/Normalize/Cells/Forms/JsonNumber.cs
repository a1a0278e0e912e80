using System.Globalization;

namespace Hiraku.Pipeline.Normalize.Cells.Forms;

/// <summary>Tells a number as JSON writes it, without an exponent: <c>-?(0|[1-9][0-9]*)(\.[0-9]+)?</c>, at most 28 digits (RFC 8259 §6).</summary>
internal static class JsonNumber
{
    private const int MostDigits = 28;

    public static bool Is(ReadOnlySpan<char> text)
    {
        ReadOnlySpan<char> rest = text.StartsWith("-") ? text[1..] : text;
        int whole = Run(rest);
        if (whole == 0 || (whole > 1 && rest[0] == '0') || rest.Length > MostDigits)
        {
            return false;
        }

        rest = rest[whole..];
        return rest.IsEmpty || (rest[0] == '.' && rest.Length > 1 && Run(rest[1..]) == rest.Length - 1);
    }

    public static bool TryRead(ReadOnlySpan<char> text, out double value)
    {
        value = 0;
        return Is(text) && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value);
    }

    private static int Run(ReadOnlySpan<char> text)
    {
        int end = text.IndexOfAnyExceptInRange('0', '9');
        return end < 0 ? text.Length : end;
    }
}
