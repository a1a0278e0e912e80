namespace Hiraku.Pipeline.Normalize.Cells.Forms;

/// <summary>Reads short runs of ASCII digits.</summary>
internal static class Digits
{
    public static bool TryRead(ReadOnlySpan<char> text, out int value)
    {
        value = 0;
        foreach (char c in text)
        {
            if (!char.IsAsciiDigit(c))
            {
                return false;
            }

            value = (value * 10) + (c - '0');
        }

        return text.Length is > 0 and <= 9;
    }
}
