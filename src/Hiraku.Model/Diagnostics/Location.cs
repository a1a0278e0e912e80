using System.Globalization;

namespace Hiraku.Model.Diagnostics;

/// <summary>A place in the clerk's own file.</summary>
/// <param name="File">The file as the clerk knows it.</param>
/// <param name="Sheet">The sheet, or null for text.</param>
/// <param name="Line">The sheet row or physical line, from 1; 0 where there is none.</param>
/// <param name="Column">The column, from 0; -1 where there is none.</param>
/// <param name="Field">The schema's field, where one is meant.</param>
public readonly record struct Location(string File, string? Sheet = null, int Line = 0, int Column = -1, string? Field = null)
{
    /// <summary>The address as a spreadsheet writes it (H12), also for text: column letter and physical line. Empty where there is none.</summary>
    public string Cell => Line > 0 && Column >= 0 ? ColumnLetters(Column) + Line.ToString(CultureInfo.InvariantCulture) : "";

    private static readonly string[] FirstLetters = [.. Enumerable.Range(0, 256).Select(Letters)];

    /// <summary>A, B … Z, AA … for 0, 1 … 25, 26 ….</summary>
    public static string ColumnLetters(int column) => (uint)column < FirstLetters.Length ? FirstLetters[column] : Letters(column);

    private static string Letters(int column)
    {
        string letters = "";
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26)
        {
            letters = (char)('A' + ((rest - 1) % 26)) + letters;
        }

        return letters;
    }

    public override string ToString()
    {
        string place = Cell.Length > 0 ? Cell : Line > 0 ? Line.ToString(CultureInfo.InvariantCulture) : "";
        string sheet = Sheet is null ? "" : Sheet + "!";
        return place.Length > 0 || sheet.Length > 0 ? $"{File}({sheet}{place})" : File;
    }
}
