using System.Globalization;
using Hiraku.Pipeline.Extract.Rows;

namespace Hiraku.Pipeline.Extract.Excel.Xlsx;

/// <summary>Reads addresses as sheets write them: H12, A1:B2.</summary>
internal static class CellAddress
{
    /// <summary>The column, from 0; -1 where the text begins with no letters or with too many.</summary>
    public static int Column(ReadOnlySpan<char> address)
    {
        int column = 0;
        int i = 0;
        for (; i < address.Length && char.IsAsciiLetter(address[i]) && i < 4; i++)
        {
            column = (column * 26) + (char.ToUpperInvariant(address[i]) - 'A' + 1);
        }

        return column is > 0 and <= 16384 ? column - 1 : -1;
    }

    public static MergedRange? Range(ReadOnlySpan<char> text)
    {
        int colon = text.IndexOf(':');
        if (colon < 0)
        {
            return null;
        }

        int firstColumn = Column(text[..colon]);
        int lastColumn = Column(text[(colon + 1)..]);
        bool valid = firstColumn >= 0 && lastColumn >= firstColumn;
        return valid && Row(text[..colon], out int first) && Row(text[(colon + 1)..], out int last) && last >= first
            ? new MergedRange(first, last, firstColumn, lastColumn)
            : null;
    }

    private static bool Row(ReadOnlySpan<char> address, out int row) =>
        int.TryParse(address.TrimStart("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz$"), NumberStyles.None, CultureInfo.InvariantCulture, out row);
}
