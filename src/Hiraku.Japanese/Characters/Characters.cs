using System.Buffers;
using System.Text;

namespace Hiraku.Japanese;

/// <summary>The class of every UTF-16 unit, looked up in one table of 64 KiB.</summary>
/// <remarks>Sources: JIS X 0208/0213 repertoires, CP932 rows 13 and 89-92, Unicode 17 EquivalentUnifiedIdeograph.</remarks>
internal static class Characters
{
    private static readonly CharacterClass[] Classes = Build();

    /// <summary>Every hyphen, dash and minus.</summary>
    public static string EveryDash { get; } = Every(CharacterClass.Dash);

    public static SearchValues<char> Dashes { get; } = SearchValues.Create(EveryDash);

    public static CharacterClass Class(char c) => Classes[c];

    public static bool IsKatakana(char c) => c is (>= '\u30A1' and <= '\u30FA') or '\u30FC' or '\u30FD' or '\u30FE' or (>= '\uFF66' and <= '\uFF9F');

    public static bool IsHiragana(char c) => c is (>= '\u3041' and <= '\u3096') or '\u309D' or '\u309E';

    public static bool IsKanji(char c) => c is (>= '\u4E00' and <= '\u9FFF') or (>= '\u3400' and <= '\u4DBF') or '\u3005' or '\u3006'
        or (>= '\uF900' and <= '\uFAFF') or (>= '\uD800' and <= '\uDFFF');

    public static bool IsAsciiLetter(char c) => char.IsAsciiLetter(c);

    /// <summary>Half-width digits, and full-width ones that a reader takes for the same.</summary>
    public static bool IsDigit(char c) => c is (>= '0' and <= '9') or (>= '\uFF10' and <= '\uFF19');

    /// <summary>In a plain loop: 65,536 calls of a test are a tenth of a short run's start.</summary>
    private static string Every(CharacterClass wanted)
    {
        var found = new StringBuilder();
        CharacterClass[] classes = Classes;
        for (int c = 0; c < classes.Length; c++)
        {
            if (classes[c] == wanted)
            {
                found.Append((char)c);
            }
        }

        return found.ToString();
    }

    private static CharacterClass[] Build()
    {
        var table = new CharacterClass[65536];
        FillControls(table);
        FillWide(table);
        Fill(table, "\u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u202F\u205F\u3000\t\u000B\u000C", CharacterClass.Space);
        Fill(table, "\u02D7\u2010\u2011\u2012\u2013\u2014\u2015\u2043\u207B\u208B\u2212\u23AF\u23E4\u2500\u2501\u2796\u2E3A\u2E3B\u31D0\uFE58\uFE63\uFF0D", CharacterClass.Dash);
        Fill(table, "\u30FC\uFF70", CharacterClass.LongVowel);
        Fill(table, "\uFF5E\u223C\u223D\u2053\u3030", CharacterClass.Wave);
        Fill(table, "\u3099\u309A\u309B\u309C\uFF9E\uFF9F", CharacterClass.SoundMark);
        Range(table, 0xFF61, 0xFF6F, CharacterClass.HalfKana);
        Range(table, 0xFF71, 0xFF9D, CharacterClass.HalfKana);
        Range(table, 0x0300, 0x036F, CharacterClass.CombiningMark);
        Range(table, 0xFE00, 0xFE0F, CharacterClass.VariationSelector);
        Range(table, 0xE000, 0xF8FF, CharacterClass.PrivateUse);
        Range(table, 0xD800, 0xDBFF, CharacterClass.HighSurrogate);
        Range(table, 0xDC00, 0xDFFF, CharacterClass.LowSurrogate);
        Range(table, 0xF900, 0xFAFF, CharacterClass.Compatibility);
        Fill(table, "\uFA0E\uFA0F\uFA11\uFA13\uFA14\uFA1F\uFA21\uFA23\uFA24\uFA27\uFA28\uFA29", CharacterClass.Plain);
        table['\uFFFD'] = CharacterClass.Replacement;
        table['\u034F'] = CharacterClass.Remove;
        foreach ((char sign, _) in Signs.All)
        {
            table[sign] = CharacterClass.Sign;
        }

        foreach ((char radical, Radical target) in Radicals.All)
        {
            table[radical] = target.Doubtful ? CharacterClass.DoubtfulRadical : CharacterClass.Radical;
        }

        return table;
    }

    private static void FillControls(CharacterClass[] table)
    {
        Range(table, 0x0000, 0x001F, CharacterClass.Remove);
        Range(table, 0x007F, 0x009F, CharacterClass.Remove);
        table['\n'] = table['\r'] = CharacterClass.NewLine;
        Range(table, 0x200B, 0x200F, CharacterClass.Remove);
        Range(table, 0x202A, 0x202E, CharacterClass.Remove);
        Range(table, 0x2060, 0x2064, CharacterClass.Remove);
        Range(table, 0x2066, 0x206F, CharacterClass.Remove);
        Fill(table, "\u00AD\u180E\uFEFF\u3164\uFFA0\u2028\u2029", CharacterClass.Remove);
    }

    private static void FillWide(CharacterClass[] table)
    {
        Range(table, 0xFF01, 0xFF5D, CharacterClass.WidePunctuation);
        Range(table, 0xFF10, 0xFF19, CharacterClass.Wide);
        Range(table, 0xFF21, 0xFF3A, CharacterClass.Wide);
        Range(table, 0xFF41, 0xFF5A, CharacterClass.Wide);
        Fill(table, "\uFF03\uFF04\uFF05\uFF06\uFF07\uFF0A\uFF0B\uFF0F\uFF1D\uFF20\uFF3C\uFF3F\uFFE0\uFFE1\uFFE2\uFFE5", CharacterClass.Wide);
    }

    private static void Fill(CharacterClass[] table, string characters, CharacterClass value)
    {
        foreach (char c in characters)
        {
            table[c] = value;
        }
    }

    private static void Range(CharacterClass[] table, int first, int last, CharacterClass value) =>
        Array.Fill(table, value, first, last - first + 1);
}
