namespace Hiraku.Japanese;

/// <summary>Cells that a spreadsheet would run as a formula.</summary>
/// <remarks>OWASP ASVS 5.0 1.2.10: = + - @ TAB CR LF NUL in front, and their full-width forms. The apostrophe belongs into editions for Excel only.</remarks>
public static class FormulaInjection
{
    /// <summary>True when the cell has to be guarded in an edition for spreadsheets. Allocates nothing.</summary>
    public static bool IsFormula(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
        {
            return false;
        }

        ReadOnlySpan<char> start = text.TrimStart(" \"\uFEFF\u3000;");
        char first = text[0] is '\t' or '\r' or '\n' or '\0' ? text[0] : start.IsEmpty ? '\0' : start[0];
        return first switch
        {
            '\t' or '\r' or '\n' or '=' or '@' or '\uFF1D' or '\uFF20' => true,
            '\0' => text[0] == '\0',
            '+' or '\uFF0B' => true,
            '-' or '\uFF0D' => start.Length > 1 && !IsNumber(start[1..].TrimEnd("%\uFF05")),
            _ => false,
        };
    }

    /// <summary>The cell with an apostrophe in front when it needs one; the same string otherwise.</summary>
    public static string Guard(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return IsFormula(text) ? "'" + text : text;
    }

    private static bool IsNumber(ReadOnlySpan<char> text)
    {
        foreach (char c in text)
        {
            if (!Characters.IsDigit(c) && c is not (',' or '.' or '\uFF0C' or '\uFF0E'))
            {
                return false;
            }
        }

        return true;
    }
}
