using System.Buffers;

namespace Hiraku.Japanese;

/// <summary>Signs that bytes were decoded in the wrong encoding before we saw them.</summary>
internal static class Mojibake
{
    private static readonly SearchValues<char> LatinLeads = CharacterRange.Between('\u00E2', '\u00EF');

    /// <summary>UTF-8 read as Latin-1/CP1252, or UTF-8 read as CP932.</summary>
    public static bool IsLikely(ReadOnlySpan<char> text) => HasKanji(text) || HasLatin(text);

    /// <summary>True for the characters without which nothing here is likely.</summary>
    public static bool IsTrace(char c) => c is '\u7E3A' or '\u7E67' or (>= '\u00E2' and <= '\u00EF');

    // The lead bytes E3 81 and E3 82 of kana come out as these two rare ideographs.
    public static bool HasKanji(ReadOnlySpan<char> text)
    {
        int first = text.IndexOfAny('\u7E3A', '\u7E67');
        return first >= 0 && text[(first + 1)..].IndexOfAny('\u7E3A', '\u7E67') >= 0;
    }

    private static bool HasLatin(ReadOnlySpan<char> text)
    {
        if (!text.ContainsAny(LatinLeads))
        {
            return false;
        }

        int seen = 0;
        for (int i = 0; i + 1 < text.Length; i++)
        {
            bool lead = text[i] is >= '\u00E2' and <= '\u00EF';
            bool trail = text[i + 1] is (>= '\u0080' and <= '\u00BF') or '\u0152' or '\u0153' or '\u0160' or '\u0161' or '\u0178' or '\u017D' or '\u017E'
                or '\u0192' or '\u02C6' or '\u02DC' or '\u20AC' or '\u2122' or (>= '\u2013' and <= '\u203A');
            seen += lead && trail ? 1 : 0;
        }

        return seen >= 2;
    }
}
