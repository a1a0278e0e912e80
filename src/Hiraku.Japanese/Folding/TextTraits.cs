namespace Hiraku.Japanese;

/// <summary>What a text's characters give reason to look at again.</summary>
[Flags]
internal enum TextTraits : byte
{
    None = 0,

    /// <summary>A character that the policy or its neighbours decide about.</summary>
    Depends = 1,

    /// <summary>A space: there may be two.</summary>
    Space = 2,

    /// <summary>What wrong decoding leaves behind, or the _ of _x000D_.</summary>
    Trace = 4,

    /// <summary>A kanji that is also typed for katakana.</summary>
    Suspect = 8,

    Katakana = 16,

    /// <summary>Such a kanji in a text with katakana.</summary>
    Confusable = Suspect | Katakana,

    LongVowel = 32,

    Digit = 64,

    /// <summary>Between digits a long vowel mark is a hyphen.</summary>
    Hyphen = LongVowel | Digit,

    /// <summary>A character that every policy changes.</summary>
    Dirty = 128,
}

/// <summary>The traits of every UTF-16 unit, looked up in one table of 64 KiB.</summary>
internal static class TextTraitsTable
{
    private static readonly TextTraits[] Table = [.. Enumerable.Range(0, char.MaxValue + 1).Select(code => Of((char)code))];

    /// <summary>The traits of all characters up to the first dirty one.</summary>
    public static TextTraits Of(ReadOnlySpan<char> text)
    {
        TextTraits[] table = Table;
        TextTraits traits = TextTraits.None;
        foreach (char c in text)
        {
            traits |= table[c];
            if (traits >= TextTraits.Dirty)
            {
                break;
            }
        }

        return traits;
    }

    private static TextTraits Of(char c) => OfClass(c)
        | (c == ' ' ? TextTraits.Space : TextTraits.None)
        | (c == '_' || Mojibake.IsTrace(c) ? TextTraits.Trace : TextTraits.None)
        | (Confusables.IsSuspect(c) ? TextTraits.Suspect : TextTraits.None)
        | (Characters.IsKatakana(c) ? TextTraits.Katakana : TextTraits.None)
        | (c == '\u30FC' ? TextTraits.LongVowel : TextTraits.None)
        | (Characters.IsDigit(c) ? TextTraits.Digit : TextTraits.None);

    private static TextTraits OfClass(char c) => Characters.Class(c) switch
    {
        CharacterClass.Plain => c is '\u201C' or '\u201D' or '\u2018' or '\u2019' ? TextTraits.Depends : TextTraits.None,
        CharacterClass.Compatibility => TextTraits.None,
        CharacterClass.LongVowel => c == '\u30FC' ? TextTraits.None : TextTraits.Dirty,
        CharacterClass.WidePunctuation or CharacterClass.Sign or CharacterClass.VariationSelector or CharacterClass.SoundMark or CharacterClass.Dash
            or CharacterClass.HighSurrogate or CharacterClass.LowSurrogate => TextTraits.Depends,
        _ => TextTraits.Dirty,
    };
}
