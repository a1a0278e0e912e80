using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;

namespace Hiraku.Japanese;

/// <summary>Finds out, eight characters at a time, that a text needs no work.</summary>
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
            return policy == TextPolicy.Key && IsKey(text);
        }

        for (int i = 0; i < text.Length;)
        {
            i += SkipPlain(text[i..]);
            if (i < text.Length && !IsCleanAt(text, ref i, policy))
            {
                return false;
            }
        }

        return !HasDoubleSpace(text) && !HasEscape(text) && !(policy == TextPolicy.Code && SpreadsheetDamage.MayBe(text))
            && (Ascii.IsValid(text) || (!Mojibake.IsLikely(text) && Confusables.Find(text) is null));
    }

    private static bool IsKey(ReadOnlySpan<char> text) => text.SequenceEqual(SearchKey.Of(text));

    private static bool HasDoubleSpace(ReadOnlySpan<char> text)
    {
        for (int at = text.IndexOf(' '); at >= 0; )
        {
            text = text[(at + 1)..];
            at = text.IndexOf(' ');
            if (at == 0)
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasEscape(ReadOnlySpan<char> text)
    {
        int at = text.Contains('_') ? text.IndexOf("_x00", StringComparison.Ordinal) : -1;
        return at >= 0 && TextFolder.IsEscapedControl(text[at..]);
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

    // Plain without a doubt: printable ASCII, hiragana, katakana but for the long vowel mark, the common ideographs.
    private static int SkipPlain(ReadOnlySpan<char> text)
    {
        int i = 0;
        if (Vector128.IsHardwareAccelerated)
        {
            ReadOnlySpan<ushort> units = MemoryMarshal.Cast<char, ushort>(text);
            for (; i + 8 <= units.Length; i += 8)
            {
                Vector128<ushort> block = Vector128.Create(units.Slice(i, 8));
                Vector128<ushort> plain = InRange(block, 0x0020, 0x007E) | InRange(block, 0x3041, 0x3096)
                    | InRange(block, 0x30A1, 0x30FA) | InRange(block, 0x4E00, 0x9FFF);
                if (plain != Vector128<ushort>.AllBitsSet)
                {
                    break;
                }
            }
        }

        while (i < text.Length && text[i] is (>= ' ' and <= '~') or (>= '\u3041' and <= '\u3096') or (>= '\u30A1' and <= '\u30FA') or (>= '\u4E00' and <= '\u9FFF'))
        {
            i++;
        }

        return i;
    }

    private static Vector128<ushort> InRange(Vector128<ushort> block, ushort first, ushort last) =>
        Vector128.LessThanOrEqual(block - Vector128.Create(first), Vector128.Create((ushort)(last - first)));
}
