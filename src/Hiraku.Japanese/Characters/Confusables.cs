using System.Buffers;

namespace Hiraku.Japanese;

/// <summary>Kanji typed for the katakana they look like (力フェ, ホ一ル), found inside katakana words only and never mended unasked.</summary>
internal static class Confusables
{
    private const string Kanji = "力工才卜一二八口夕へ";
    private const string Kana = "カエオトーニハロタヘ";
    private static readonly SearchValues<char> Katakana = CharacterRange.Between('\u30A1', '\u30FE');
    private static readonly SearchValues<char> Suspects = SearchValues.Create(Kanji);

    private delegate bool Test(ReadOnlySpan<char> text, int at);

    public static bool IsSuspect(char c) => Kanji.Contains(c, StringComparison.Ordinal);

    /// <summary>The word as it was probably meant, or null.</summary>
    public static string? Find(ReadOnlySpan<char> text)
    {
        // Only inside katakana words: most texts have none.
        return text.ContainsAny(Katakana) ? Mended(text, IsInKatakana) : null;
    }

    /// <summary>In a reading a lone kanji behind katakana can only be the kana it looks like; null where there is none.</summary>
    public static string? FindInReading(ReadOnlySpan<char> text) => Mended(text, IsBehindKatakana);

    private static string? Mended(ReadOnlySpan<char> text, Test isKanaMeant)
    {
        char[]? mended = null;
        int from = 0;
        while (text[from..].IndexOfAny(Suspects) is >= 0 and var found)
        {
            int at = from + found;
            if (isKanaMeant(text, at))
            {
                mended ??= text.ToArray();
                mended[at] = Kana[Kanji.IndexOf(text[at], StringComparison.Ordinal)];
            }

            from = at + 1;
        }

        return mended is null ? null : new string(mended);
    }

    private static bool IsBehindKatakana(ReadOnlySpan<char> text, int at) => at > 0 && Characters.IsKatakana(text[at - 1]);

    // 一ル needs katakana on both sides, a word's first letter katakana on its right and no kanji or kana on its left.
    private static bool IsInKatakana(ReadOnlySpan<char> text, int at)
    {
        bool left = IsBehindKatakana(text, at);
        bool right = at + 1 < text.Length && Characters.IsKatakana(text[at + 1]);
        if (!right || (at + 1 < text.Length && text[at + 1] is 'ノ' or 'ケ' or 'ヶ' or 'ヵ' or 'カ' or 'ツ' or 'ッ'))
        {
            return false;
        }

        bool alone = at == 0 || text[at - 1] is ' ' or '\u30FB';
        return text[at] is '一' or '二' or '八' or '口' or '夕' ? left : left || alone;
    }
}
