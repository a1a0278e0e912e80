using System.Globalization;
using System.Text;

namespace Hiraku.Pipeline.Extract.Excel.Markup;

/// <summary>The characters that stand for others: <c>&amp;lt;</c>, <c>&amp;#x3042;</c>.</summary>
internal static class MarkupReference
{
    /// <summary>Reads the reference at the start of the text into one or two characters; its length, or 0 where it is not whole.</summary>
    /// <exception cref="InvalidDataException">It refers to nothing: no document declares entities.</exception>
    public static int Read(ReadOnlySpan<char> text, Span<char> to, out int written)
    {
        int end = 1;
        while (char.IsAsciiLetterOrDigit(text[end]) || text[end] == '#')
        {
            end++;
        }

        written = 1;
        if (text[end] == MarkupWindow.Edge)
        {
            return 0;
        }

        ReadOnlySpan<char> name = text[1..end];
        int code = text[end] != ';' ? -1 : name switch
        {
            "lt" => '<',
            "gt" => '>',
            "amp" => '&',
            "quot" => '"',
            "apos" => '\'',
            ['#', 'x', .. var digits] => Number(digits, NumberStyles.AllowHexSpecifier),
            ['#', .. var digits] => Number(digits, NumberStyles.None),
            _ => -1,
        };
        if (code is < 0 or > 0x10FFFF)
        {
            throw new InvalidDataException("a reference to nothing");
        }

        if (code > char.MaxValue)
        {
            written = new Rune(code).EncodeToUtf16(to);
        }
        else
        {
            to[0] = (char)code;
        }

        return end + 1;
    }

    private static int Number(ReadOnlySpan<char> digits, NumberStyles style) =>
        int.TryParse(digits, style, CultureInfo.InvariantCulture, out int code) ? code : -1;
}
