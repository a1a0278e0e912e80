using System.Buffers;

namespace Hiraku.Japanese;

/// <summary>Readings in katakana: half-width kana and hiragana become full-width katakana; anything else is refused.</summary>
/// <remarks>GIF DS-461 2.1: readings in full-width katakana, a voiced sound as one character.</remarks>
public static class Kana
{
    private static readonly SearchValues<char> Allowed = SearchValues.Create([.. Enumerable.Range('\u30A1', '\u30FE' - '\u30A1' + 1).Select(code => (char)code), .. " 0123456789()\u3001\u3002"]);

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
        bool isHiragana = output.ToKatakana();
        Reading<string> reading = Judge(text, output.Text, folder.Notes, isHiragana);
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

        return !text.ContainsAnyExcept(Allowed) && !HasHyphen(text);
    }

    // 1ー2: between digits a long vowel mark is a hyphen.
    private static bool HasHyphen(ReadOnlySpan<char> text)
    {
        for (int i = text.IndexOf('\u30FC'); i >= 0 && i + 1 < text.Length; i++)
        {
            if (text[i] == '\u30FC' && i > 0 && Characters.IsDigit(text[i - 1]) && Characters.IsDigit(text[i + 1]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>ダイ二 with the kanji for two, where nothing else is amiss.</summary>
    private static string? Mended(ReadOnlySpan<char> katakana) =>
        Confusables.FindInReading(katakana) is { } mended && !mended.AsSpan().ContainsAnyExcept(Allowed) ? mended : null;

    private static Reading<string> Judge(ReadOnlySpan<char> text, ReadOnlySpan<char> katakana, FoldNotes notes, bool isHiragana)
    {
        if (FoldRules.Refusal(notes) is { } broken)
        {
            return Reading<string>.Refused(broken);
        }

        if (katakana.IsEmpty)
        {
            return Reading<string>.Empty;
        }

        if (katakana.ContainsAnyExcept(Allowed))
        {
            return Reading<string>.Refused("non-kana", Mended(katakana));
        }

        string value = katakana.ToString();
        return text.SequenceEqual(value) ? Reading<string>.Clean(value)
            : Reading<string>.Changed(value, isHiragana ? "hiragana-to-katakana" : FoldRules.Change(notes));
    }
}
