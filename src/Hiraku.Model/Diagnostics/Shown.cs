using System.Buffers;
using System.Globalization;
using System.Text;

namespace Hiraku.Model.Diagnostics;

/// <summary>A cell's text as a message may show it: cut, on one line, without characters that steer a terminal or turn the writing direction.</summary>
public static class Shown
{
    private const int Longest = 40;

    /// <summary>As many cells as tell which row is meant.</summary>
    private const int MostCells = 4;

    /// <summary>What nearly every cell is made of: ASCII, kana, the common ideographs, full-width ASCII.</summary>
    private static readonly SearchValues<char> Usual = SearchValues.Create(
        [.. Characters(' ', '~'), .. Characters('\u3041', '\u3096'), .. Characters('\u3099', '\u30FF'), .. Characters('\u4E00', '\u9FA5'), .. Characters('\uFF01', '\uFF9F')]);

    public static string Of(ReadOnlySpan<char> text)
    {
        if (text.Length <= Longest && !text.ContainsAnyExcept(Usual))
        {
            return text.ToString();
        }

        var shown = new StringBuilder(Math.Min(text.Length, Longest) + 1);
        int count = 0;
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (count++ == Longest)
            {
                return shown.Append('…').ToString();
            }

            shown.Append(IsSafe(rune) ? rune.ToString() : "\u25A1");
        }

        return shown.ToString();
    }

    /// <summary>The first few cells of a row.</summary>
    public static string Row(IEnumerable<string> cells) => string.Join(" | ", cells.Take(MostCells).Select(cell => Of(cell)));

    private static IEnumerable<char> Characters(char first, char last) => Enumerable.Range(first, last - first + 1).Select(code => (char)code);

    private static bool IsSafe(Rune rune) => Rune.GetUnicodeCategory(rune) is not
        (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned);
}
