namespace Hiraku.Japanese;

/// <summary>Finds out in one pass over its characters that a text needs no work.</summary>
internal static class TextScan
{
    public static bool IsClean(ReadOnlySpan<char> text, TextPolicy policy)
    {
        if (text.IsEmpty)
        {
            return true;
        }

        if (text[0] == ' ' || text[^1] == ' ' || policy == TextPolicy.Key)
        {
            return policy == TextPolicy.Key && text.SequenceEqual(SearchKey.Of(text));
        }

        TextTraits traits = TextTraitsTable.Of(text);
        return (traits & TextTraits.Dirty) == 0
            && (((traits & TextTraits.Depends) == 0 && (traits & TextTraits.Hyphen) != TextTraits.Hyphen) || IsEachClean(text, policy))
            && ((traits & TextTraits.Space) == 0 || !text.Contains("  ", StringComparison.Ordinal))
            && ((traits & TextTraits.Trace) == 0 || (!HasEscape(text) && !Mojibake.IsLikely(text)))
            && ((traits & TextTraits.Confusable) != TextTraits.Confusable || Confusables.Find(text) is null)
            && !(policy == TextPolicy.Code && SpreadsheetDamage.MayBe(text));
    }

    /// <summary>How many characters from the start no policy changes: ASCII but for spaces and the _ of escapes, kana but for the long vowel mark, the common ideographs.</summary>
    public static int LetterRun(ReadOnlySpan<char> text)
    {
        int i = 0;
        while (i < text.Length && text[i] is ((> ' ' and <= '~') and not '_') or (>= '\u4E00' and <= '\u9FFF') or (>= '\u3041' and <= '\u3096') or (>= '\u30A1' and <= '\u30FA'))
        {
            i++;
        }

        return i;
    }

    /// <summary>How many full-width letters and digits the text begins with; every policy makes them half width.</summary>
    public static int WideRun(ReadOnlySpan<char> text)
    {
        int i = 0;
        while (i < text.Length && text[i] is (>= '\uFF10' and <= '\uFF19') or (>= '\uFF21' and <= '\uFF3A') or (>= '\uFF41' and <= '\uFF5A'))
        {
            i++;
        }

        return i;
    }

    private static bool HasEscape(ReadOnlySpan<char> text)
    {
        int at = text.IndexOf("_x00", StringComparison.Ordinal);
        return at >= 0 && TextFolder.IsEscapedControl(text[at..]);
    }

    private static bool IsEachClean(ReadOnlySpan<char> text, TextPolicy policy)
    {
        for (int i = 0; i < text.Length;)
        {
            if (!IsCleanAt(text, ref i, policy))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsCleanAt(ReadOnlySpan<char> text, ref int i, TextPolicy policy)
    {
        char c = text[i];
        char previous = i > 0 ? text[i - 1] : '\0';
        char next = i + 1 < text.Length ? text[i + 1] : '\0';
        i++;
        switch (Characters.Class(c))
        {
            case CharacterClass.Plain:
                return policy != TextPolicy.Code || c is not ('\u201C' or '\u201D' or '\u2018' or '\u2019');
            case CharacterClass.Compatibility:
                return true;
            case CharacterClass.WidePunctuation:
                return policy == TextPolicy.Name;
            case CharacterClass.LongVowel:
                return c == '\u30FC' && !(Characters.IsDigit(previous) && Characters.IsDigit(next));
            case CharacterClass.Sign:
                return policy != TextPolicy.Code && Signs.IsOrdinary(c);
            case CharacterClass.VariationSelector:
                return c != '\uFE0F';
            case CharacterClass.SoundMark:
                return c is '\u309B' or '\u309C' && SoundMarks.Compose(previous, c == '\u309B') == '\0';
            case CharacterClass.Dash:
                return policy != TextPolicy.Code && c is not ('\uFF0D' or '\u2011' or '\uFE63')
                    && (!Characters.IsKatakana(previous) || Characters.IsDigit(next) || Characters.IsAsciiLetter(next) || next == ' ');
            case CharacterClass.HighSurrogate:
                i++;
                return char.IsLowSurrogate(next) && c < '\uDB80';
            default:
                return false;
        }
    }
}
