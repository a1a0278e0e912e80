using System.Collections.Frozen;

namespace Hiraku.Japanese;

/// <summary>Builds the lossy key of a name: for search and matching only.</summary>
internal static class SearchKey
{
    // Old and name forms beside the form most people type. A matching table, lossy on purpose: never used for output.
    private const string Variants = "髙高\uFA11崎碕崎嵜崎齋斎齊斉邊辺邉辺濵浜濱浜德徳瀨瀬栁柳桒桑廣広國国學学澤沢櫻桜龍竜龜亀齒歯戶戸黑黒鷗鴎淵渕嶋島嶌島檜桧藪薮曾曽萬万與与圓円鐵鉄圖図巿市惠恵惠恵眞真榮栄豐豊條条濟済藝芸驛駅縣県區区莵菟冨富";

    private static readonly FrozenDictionary<char, char> Forms = BuildForms();

    public static string Of(ReadOnlySpan<char> text)
    {
        var folded = new TextBuilder(stackalloc char[256]);
        new TextFolder(TextPolicy.Code).Fold(text, ref folded);
        var key = new TextBuilder(stackalloc char[256]);
        ReadOnlySpan<char> original = folded.Text;
        for (int i = 0; i < original.Length; i++)
        {
            Append(original, ref i, ref key);
        }

        string mended = Confusables.Find(key.Text) ?? key.ToString();
        key.Dispose();
        folded.Dispose();
        return mended;
    }

    private static void Append(ReadOnlySpan<char> text, ref int i, ref TextBuilder key)
    {
        char c = text[i];
        switch (Characters.Class(c))
        {
            case CharacterClass.VariationSelector:
                return;
            case CharacterClass.HighSurrogate when i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]):
                Pair(c, text[++i], ref key);
                return;
            case CharacterClass.Compatibility:
                key.Append(FormOf(c));
                return;
            case CharacterClass.SoundMark when SoundMarks.Compose(key.Last, c == '\u309B') is not '\0' and var composed:
                key.SetLast(composed);
                return;
            case CharacterClass.Wave:
                key.Append('\u301C');
                return;
        }

        if (c == ' ' || (c == '.' && key.Length >= 2 && key.Text[^2] == 'N' && key.Last == 'O'))
        {
            return;
        }

        key.Append(Form(text, i, key.Last));
    }

    private static char Form(ReadOnlySpan<char> text, int i, char keyed)
    {
        char c = text[i];
        char previous = i > 0 ? text[i - 1] : '\0';
        char next = i + 1 < text.Length ? text[i + 1] : '\0';
        bool between = IsNameKanji(previous) && IsNameKanji(next);
        return c switch
        {
            'ケ' or 'ヶ' when between => 'が',
            'ノ' or '之' when between => 'の',
            '~' => '\u301C',
            // Spaces are gone from a key, so what they kept apart meets.
            '\u30FC' when Characters.IsDigit(keyed) && Characters.IsDigit(next == ' ' && i + 2 < text.Length ? text[i + 2] : next) => '-',
            _ when char.IsAsciiLetterLower(c) => (char)(c - 32),
            _ => Forms.GetValueOrDefault(c, c),
        };
    }

    /// <summary>The form most people type: 高 for 髙, the unified ideograph for a compatible one.</summary>
    internal static char FormOf(char c)
    {
        char unified = Characters.Class(c) == CharacterClass.Compatibility ? Compatible(c) : c;
        return unified < '\u3400' ? unified : Forms.GetValueOrDefault(unified, unified);
    }

    /// <summary>U+20BB7, the 吉 with the long lower stroke.</summary>
    internal static bool IsVariant(char high, char low) => high == '\uD842' && low == '\uDFB7';

    private static bool IsNameKanji(char c) => Characters.IsKanji(c) && !char.IsSurrogate(c);

    private static void Pair(char high, char low, ref TextBuilder key)
    {
        if (char.ConvertToUtf32(high, low) is >= 0xE0100 and <= 0xE01EF)
        {
            return;
        }

        if (IsVariant(high, low))
        {
            key.Append('吉');
            return;
        }

        key.Append(high);
        key.Append(low);
    }

    private static char Compatible(char c)
    {
        string unified = c.ToString().Normalize();
        return unified.Length == 1 ? unified[0] : c;
    }

    private static FrozenDictionary<char, char> BuildForms()
    {
        var forms = new Dictionary<char, char>();
        for (int i = 0; i + 1 < Variants.Length; i += 2)
        {
            forms[Variants[i]] = Variants[i + 1];
        }

        return forms.ToFrozenDictionary();
    }
}
