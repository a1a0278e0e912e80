namespace Hiraku.Japanese;

/// <summary>Readings in katakana: half-width kana and hiragana become full-width katakana; anything else is refused.</summary>
/// <remarks>GIF DS-461 2.1: readings in full-width katakana, a voiced sound as one character.</remarks>
public static class Kana
{
    /// <summary>Reads one kana cell.</summary>
    public static Reading<string> Read(ReadOnlySpan<char> text)
    {
        if (IsCanonical(text))
        {
            return text.IsEmpty ? Reading<string>.Empty : Reading<string>.Clean(text.ToString());
        }

        var output = new TextBuilder(stackalloc char[128]);
        var folder = new TextFolder(TextPolicy.Plain);
        folder.Fold(text, ref output);
        Reading<string> reading = Judge(text, output.Text, folder.Notes);
        output.Dispose();
        return reading;
    }

    /// <summary>True when the text already is full-width katakana (with ー, ・, digits and single spaces). Allocates nothing.</summary>
    public static bool IsCanonical(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
        {
            return true;
        }

        if (text[0] == ' ' || text[^1] == ' ' || text.Contains("  ", StringComparison.Ordinal))
        {
            return false;
        }

        for (int i = 0; i < text.Length; i++)
        {
            if (!IsAllowed(text[i]) || (text[i] == '\u30FC' && i > 0 && i + 1 < text.Length && Characters.IsDigit(text[i - 1]) && Characters.IsDigit(text[i + 1])))
            {
                return false;
            }
        }

        return true;
    }

    private static Reading<string> Judge(ReadOnlySpan<char> text, ReadOnlySpan<char> folded, FoldNotes notes)
    {
        if (FoldRules.Refusal(notes) is { } broken)
        {
            return Reading<string>.Refused(broken);
        }

        if (folded.IsEmpty)
        {
            return Reading<string>.Empty;
        }

        char[] katakana = folded.ToArray();
        bool hiragana = false;
        for (int i = 0; i < katakana.Length; i++)
        {
            if (Characters.IsHiragana(katakana[i]))
            {
                katakana[i] += '\u0060';
                hiragana = true;
            }
            else if (!IsAllowed(katakana[i]))
            {
                return Reading<string>.Refused("non-kana");
            }
        }

        string value = new(katakana);
        return text.SequenceEqual(value) ? Reading<string>.Clean(value)
            : Reading<string>.Changed(value, hiragana ? "hiragana-to-katakana" : FoldRules.Change(notes));
    }

    private static bool IsAllowed(char c) => c is (>= '\u30A1' and <= '\u30FA') or (>= '\u30FB' and <= '\u30FE') or ' ' or (>= '0' and <= '9')
        or '(' or ')' or '\u3001' or '\u3002';
}
