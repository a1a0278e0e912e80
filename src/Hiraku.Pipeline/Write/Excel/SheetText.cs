using System.Buffers;
using System.Globalization;
using System.Text;
using Hiraku.Japanese;

namespace Hiraku.Pipeline.Write.Excel;

/// <summary>Text as a worksheet can hold it (ECMA-376): characters XML has no place for are written _xHHHH_, and no cell is longer than 32,767.</summary>
public static class SheetText
{
    public const int LongestCell = 32_767;

    /// <summary>What may make a text something else in a cell: control characters, the escape's own sign, and the first byte of U+FFFE, U+FFFF and of the full-width signs.</summary>
    private static readonly SearchValues<byte> Doubtful = SearchValues.Create([.. Enumerable.Range(0, ' ').Select(value => (byte)value), (byte)'_', 0xEF]);

    /// <summary>True for most texts: <see cref="Of"/> would leave them as they are.</summary>
    public static bool IsPlain(ReadOnlySpan<byte> utf8) =>
        utf8.IsEmpty
        || (utf8.Length <= LongestCell && !utf8.ContainsAny(Doubtful) && (char.IsAsciiLetterOrDigit((char)utf8[0]) || (utf8[0] >= 0x80 && !utf8.StartsWith("\u3000"u8))));

    public static string Of(string text)
    {
        string safe = FormulaInjection.Guard(text);
        if (safe.Length > LongestCell)
        {
            safe = Cut(safe);
        }

        return NeedsEscape(safe) ? Escape(safe) : safe;
    }

    private static string Cut(string text)
    {
        int end = LongestCell - 1;
        return text[..(char.IsHighSurrogate(text[end - 1]) ? end - 1 : end)] + "…";
    }

    private static bool NeedsEscape(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (IsForbidden(text[i]) || IsLikeEscape(text, i))
            {
                return true;
            }
        }

        return false;
    }

    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 16);
        for (int i = 0; i < text.Length; i++)
        {
            if (IsForbidden(text[i]))
            {
                escaped.Append(CultureInfo.InvariantCulture, $"_x{(int)text[i]:X4}_");
            }
            else
            {
                escaped.Append(IsLikeEscape(text, i) ? "_x005F_" : text[i].ToString());
            }
        }

        return escaped.ToString();
    }

    private static bool IsForbidden(char c) => (c < ' ' && c is not '\t' and not '\n') || c is '\uFFFE' or '\uFFFF';

    private static bool IsLikeEscape(string text, int at) =>
        text[at] == '_' && at + 6 < text.Length && text[at + 1] == 'x' && text[at + 6] == '_'
        && char.IsAsciiHexDigit(text[at + 2]) && char.IsAsciiHexDigit(text[at + 3]) && char.IsAsciiHexDigit(text[at + 4]) && char.IsAsciiHexDigit(text[at + 5]);
}
