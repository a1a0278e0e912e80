using System.Globalization;
using System.Text;

namespace Hiraku.Model.Diagnostics;

/// <summary>A cell's text as a message may show it: cut, on one line, without characters that steer a terminal or turn the writing direction.</summary>
public static class Shown
{
    private const int Longest = 40;

    public static string Of(ReadOnlySpan<char> text)
    {
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

    private static bool IsSafe(Rune rune) => Rune.GetUnicodeCategory(rune) is not
        (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned);
}
