namespace Hiraku.Japanese;

/// <summary>Joins kana with the voicing marks that follow them.</summary>
/// <remarks>GIF DS-461 2.1: a voiced sound is one character.</remarks>
internal static class SoundMarks
{
    private const string Voiceable = "かきくけこさしすせそたちつてとはひふへほカキクケコサシスセソタチツテトハヒフヘホ";
    private const string HalfVoiceable = "はひふへほハヒフヘホ";

    private const char First = '\u3041';

    // The joined characters by the kana they begin with.
    private static readonly char[] Voiced = [.. Enumerable.Range(First, 0xC0).Select(kana => Join((char)kana, true))];
    private static readonly char[] HalfVoiced = [.. Enumerable.Range(First, 0xC0).Select(kana => Join((char)kana, false))];

    /// <summary>The joined character, or NUL where the two do not join.</summary>
    public static char Compose(char kana, bool voiced)
    {
        char[] joined = voiced ? Voiced : HalfVoiced;
        int at = kana - First;
        return (uint)at < (uint)joined.Length ? joined[at] : '\0';
    }

    private static char Join(char kana, bool voiced)
    {
        if (!voiced)
        {
            return HalfVoiceable.Contains(kana) ? (char)(kana + 2) : '\0';
        }

        return kana switch
        {
            'う' => '\u3094',
            'ウ' => '\u30F4',
            'ワ' => '\u30F7',
            'ヰ' => '\u30F8',
            'ヱ' => '\u30F9',
            'ヲ' => '\u30FA',
            'ゝ' or 'ヽ' => (char)(kana + 1),
            _ => Voiceable.Contains(kana) ? (char)(kana + 1) : '\0',
        };
    }
}

/// <summary>Half-width katakana and its punctuation (JIS X 0201) to full width.</summary>
internal static class HalfWidthKana
{
    private const string Wide = "。「」、・ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン";

    public static char Full(char half) => Wide[half - '\uFF61'];
}
