namespace Hiraku.Pipeline.Extract.Excel.Xlsx;

/// <summary>
/// A cell as nearly all are written, taken from its characters in one go: <c>&lt;c r="B2" s="1" t="s"&gt;&lt;v&gt;12&lt;/v&gt;&lt;/c&gt;</c>.
/// Whatever differs in anything is left to the scanner, which would have read these the same.
/// </summary>
internal readonly ref struct PlainCell
{
    private PlainCell(int column, int style, char type, ReadOnlySpan<char> value, int length)
    {
        Column = column;
        Style = style;
        Type = type;
        Value = value;
        Length = length;
    }

    /// <summary>The column, from 0.</summary>
    public int Column { get; }

    public int Style { get; }

    /// <summary>n for a number, s for the number of a shared string.</summary>
    public char Type { get; }

    public ReadOnlySpan<char> Value { get; }

    /// <summary>How many characters the cell takes in the sheet.</summary>
    public int Length { get; }

    /// <param name="ahead">What follows in the sheet, with a character after it that no sheet has.</param>
    public static bool TryRead(ReadOnlySpan<char> ahead, out PlainCell cell)
    {
        const string Start = "<c r=\"";
        cell = default;
        if (!ahead.StartsWith(Start))
        {
            return false;
        }

        int i = Start.Length;
        int column = ReadColumn(ahead, ref i);
        int style = ReadStyle(ahead, ref i);
        char type = ReadType(ahead, ref i);
        if (column < 0 || style < 0)
        {
            return false;
        }

        int value = i + "><v>".Length;
        if (!ahead[i..].StartsWith("><v>"))
        {
            bool isEmpty = ahead[i..].StartsWith("/>");
            cell = new(column, style, type, default, i + "/>".Length);
            return isEmpty;
        }

        for (i = value; ahead[i] is (>= '0' and <= '9') or '.' or '-' or '+' or 'E' or 'e'; i++)
        {
        }

        cell = new(column, style, type, ahead[value..i], i + "</v></c>".Length);
        return ahead[i..].StartsWith("</v></c>");
    }

    /// <summary>Reads an address and the quote behind it; -1 where there is none.</summary>
    private static int ReadColumn(ReadOnlySpan<char> text, ref int i)
    {
        int start = i;
        int column = 0;
        for (; char.IsAsciiLetterUpper(text[i]) && i < start + 3; i++)
        {
            column = (column * 26) + (text[i] - 'A' + 1);
        }

        while (char.IsAsciiDigit(text[i]))
        {
            i++;
        }

        return text[i++] == '"' && column is > 0 and <= 16384 ? column - 1 : -1;
    }

    /// <summary>Reads a style where there is one; -1 where it is none.</summary>
    private static int ReadStyle(ReadOnlySpan<char> text, ref int i)
    {
        const string Start = " s=\"";
        if (!text[i..].StartsWith(Start))
        {
            return 0;
        }

        int style = 0;
        int start = i + Start.Length;
        for (i = start; char.IsAsciiDigit(text[i]) && i < start + 8; i++)
        {
            style = (style * 10) + (text[i] - '0');
        }

        return text[i++] == '"' && i > start + 1 ? style : -1;
    }

    private static char ReadType(ReadOnlySpan<char> text, ref int i)
    {
        bool isShared = text[i..].StartsWith(" t=\"s\"");
        bool isTold = isShared || text[i..].StartsWith(" t=\"n\"");
        i += isTold ? " t=\"s\"".Length : 0;
        return isShared ? 's' : 'n';
    }
}
