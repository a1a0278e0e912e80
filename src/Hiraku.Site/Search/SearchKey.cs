using System.Globalization;
using System.Text;
using Hiraku.Model;

namespace Hiraku.Site.Search;

/// <summary>
/// The form in which a query meets the index: width, letter case, kana, old characters, spaces and dashes do not matter,
/// 二丁目 is 2丁目, 光ヶ丘 is 光が丘. site/assets/search-key.js does the same; one file of vectors holds the two together.
/// </summary>
public static class SearchKey
{
    private const string KanjiDigits = "〇一二三四五六七八九";

    // Written as escapes: several of these are folded by editors that normalise text.
    private static readonly Dictionary<char, char> Variants = new()
    {
        ['\u9AD9'] = '\u9AD8', // 髙 高
        ['\uFA11'] = '\u5D0E', // 﨑 崎
        ['\u6FF1'] = '\u6D5C', // 濱 浜
        ['\u6FA4'] = '\u6CA2', // 澤 沢
        ['\u9F4B'] = '\u658E', // 齋 斎
        ['\u9F4A'] = '\u6589', // 齊 斉
        ['\u908A'] = '\u8FBA', // 邊 辺
        ['\u9089'] = '\u8FBA', // 邉 辺
        ['\u5EE3'] = '\u5E83', // 廣 広
        ['\u6AFB'] = '\u685C', // 櫻 桜
        ['\u5CEF'] = '\u5CF0', // 峯 峰
        ['\u5D8B'] = '\u5CF6', // 嶋 島
        ['\u7AC8'] = '\u7AC3', // 竈 竃
        ['\u9F8D'] = '\u7ADC', // 龍 竜
        ['\u570B'] = '\u56FD', // 國 国
        ['\u5B78'] = '\u5B66', // 學 学
    };

    public static string Of(string text)
    {
        var key = new StringBuilder();
        foreach (char c in CompatibilityForm.Of(text).ToLowerInvariant())
        {
            if (Folded(c) is char folded)
            {
                key.Append(folded);
            }
        }

        return Chome(Between(key.ToString()));
    }

    /// <summary>The pairs of neighbouring characters; a single character is its own gram.</summary>
    public static IEnumerable<string> Grams(string key) => key.Length < 2
        ? key.Length == 0 ? [] : [key]
        : Enumerable.Range(0, key.Length - 1).Select(i => key.Substring(i, 2));

    /// <summary>The character as the key has it; null for what the key leaves out.</summary>
    private static char? Folded(char c)
    {
        if (c is >= '\u30A1' and <= '\u30F6')
        {
            return (char)(c - 0x60); // katakana to hiragana
        }

        return Variants.TryGetValue(c, out char usual) ? usual
            : c == '\u30FC' || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.OtherLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.UppercaseLetter
                or UnicodeCategory.ModifierLetter or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.Surrogate ? c
            : null;
    }

    /// <summary>Between two kanji, が け ゖ ヶ ケ are written for one another, and so are の ノ 之.</summary>
    private static string Between(string key)
    {
        char[] letters = key.ToCharArray();
        for (int i = 1; i < letters.Length - 1; i++)
        {
            if (IsKanji(key[i - 1]) && IsKanji(key[i + 1]))
            {
                letters[i] = letters[i] switch
                {
                    '\u304B' or '\u304C' or '\u3051' or '\u3096' or '\u3095' => '\u304C',
                    '\u306E' or '\u4E4B' => '\u306E',
                    _ => letters[i],
                };
            }
        }

        return new string(letters);
    }

    /// <summary>Kanji numerals before 丁目 become digits.</summary>
    private static string Chome(string key)
    {
        int at = key.IndexOf("丁目", StringComparison.Ordinal);
        if (at < 0)
        {
            return key;
        }

        int start = at;
        while (start > 0 && (KanjiDigits.Contains(key[start - 1], StringComparison.Ordinal) || key[start - 1] == '十'))
        {
            start--;
        }

        string rest = Chome(key[(at + 2)..]);
        return start == at ? key[..(at + 2)] + rest : key[..start] + NumberOf(key[start..at]).ToString(CultureInfo.InvariantCulture) + "丁目" + rest;
    }

    private static int NumberOf(string numeral)
    {
        int ten = numeral.IndexOf('十', StringComparison.Ordinal);
        if (ten < 0)
        {
            return numeral.Aggregate(0, (sum, digit) => (sum * 10) + KanjiDigits.IndexOf(digit, StringComparison.Ordinal));
        }

        int tens = ten == 0 ? 1 : KanjiDigits.IndexOf(numeral[ten - 1], StringComparison.Ordinal);
        int ones = ten == numeral.Length - 1 ? 0 : Math.Max(KanjiDigits.IndexOf(numeral[ten + 1], StringComparison.Ordinal), 0);
        return (Math.Max(tens, 1) * 10) + ones;
    }

    private static bool IsKanji(char c) => c is >= '\u4E00' and <= '\u9FFF' or >= '\u3400' and <= '\u4DBF' or >= '\uF900' and <= '\uFAFF';
}
