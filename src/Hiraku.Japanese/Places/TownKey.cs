namespace Hiraku.Japanese;

/// <summary>
/// A text as names of towns are compared: ケ ヶ が alike, ノ の 之, ツ ッ つ, old forms, Arabic numerals as kanji, 大字 and a first 字
/// left out, Kyoto's 上ル 上がる 西入る as 上る 西入; and where each beginning of the key ends in the text.
/// </summary>
internal ref struct TownKey(Span<char> key, Span<int> ends)
{
    /// <summary>Room for any name of a town, streets of Kyoto in front of it included.</summary>
    public const int Room = 128;

    private readonly Span<char> key = key;
    private readonly Span<int> ends = ends;

    public int Length { get; private set; }

    public readonly ReadOnlySpan<char> Text => key[..Length];

    /// <summary>Where the first characters of the key end in the text; -1 inside a numeral.</summary>
    public readonly int EndOf(int length) => ends[length];

    /// <summary>Reads the text until the key has so many characters.</summary>
    public void Read(ReadOnlySpan<char> text, int most = Room - 8)
    {
        int i = 0;
        while (i < text.Length && Length <= Math.Min(most, Room - 8))
        {
            int digits = ParseText.DigitRun(text[i..]);
            int skipped = digits > 0 ? 0 : Skipped(text[i..]);
            if (skipped > 0)
            {
                i += skipped;
                continue;
            }

            ends[Length] = i;
            i += digits > 0 ? Number(text.Slice(i, digits)) : Character(text[i..]);
        }

        ends[Length] = i;
    }

    private int Number(ReadOnlySpan<char> digits)
    {
        digits = digits[..Math.Min(digits.Length, 7)];
        ReadOnlySpan<char> written = digits.Length <= 3 ? KanjiNumeral.Write(ParseText.Digits(digits)) : digits;
        for (int i = 0; i < written.Length; i++)
        {
            ends[Length] = i == 0 ? ends[Length] : -1;
            key[Length++] = written[i];
        }

        return digits.Length;
    }

    private int Character(ReadOnlySpan<char> text)
    {
        char c = text[0];
        if (char.IsHighSurrogate(c) && text.Length > 1)
        {
            bool variant = SearchKey.IsVariant(c, text[1]);
            key[Length] = variant ? '吉' : c;
            ends[Length + 1] = -1;
            key[Length + 1] = text[1];
            Length += variant ? 1 : 2;
            return 2;
        }

        key[Length] = Form(c);
        Length++;
        return 1;
    }

    // What says nothing: spaces, 大字, a first 字, selectors of variants, が of 上がる, る of 西入る.
    private readonly int Skipped(ReadOnlySpan<char> text)
    {
        char c = text[0];
        char next = text.Length > 1 ? text[1] : '\0';
        char last = Length == 0 ? '\0' : key[Length - 1];
        return c switch
        {
            ' ' or (>= '\uFE00' and <= '\uFE0F') => 1,
            '大' when next == '字' => 2,
            '字' when Length == 0 => 1,
            '\uDB40' when next is >= '\uDD00' and <= '\uDDEF' => 2,
            'が' or 'ガ' when last is '上' or '下' && next is 'る' or 'ル' => 1,
            'る' or 'ル' when last == '入' => 1,
            _ => 0,
        };
    }

    private readonly char Form(char c) => c switch
    {
        'ケ' or 'ヶ' or 'ガ' => 'が',
        'ノ' or '之' => 'の',
        'ツ' or 'ッ' or 'っ' => 'つ',
        'ル' when Length > 0 && key[Length - 1] is '上' or '下' => 'る',
        >= 'a' and <= 'z' => (char)(c - 32),
        _ => SearchKey.FormOf(c),
    };

    /// <summary>
    /// The key without what people leave out: 町 (but not in front), 条 and 番町 behind a numeral, の, and 通 inside streets. Two towns may come to the same.
    /// </summary>
    public static ReadOnlySpan<char> Loosely(ReadOnlySpan<char> key, Span<char> output)
    {
        int length = 0;
        for (int i = 0; i < key.Length; i++)
        {
            bool isLast = i == key.Length - 1;
            bool isBlock = key[i] == '番' && !isLast && key[i + 1] is '町' or '丁';
            bool isOmitted = i > 0 && key[i] switch
            {
                '町' or 'の' => true,
                '条' => KanjiNumeralParser.IsNumeral(key[i - 1]),
                '通' => !isLast,
                _ => isBlock,
            };
            if (!isOmitted)
            {
                output[length++] = key[i];
            }

            i += isOmitted && isBlock ? 1 : 0;
        }

        return output[..length];
    }
}
