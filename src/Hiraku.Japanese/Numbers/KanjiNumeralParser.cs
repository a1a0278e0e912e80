using System.Buffers;
using System.Globalization;

namespace Hiraku.Japanese;

/// <summary>Parses folded kanji numerals with sections of four digits (万 億 兆) and units inside them (十 百 千).</summary>
internal static class KanjiNumeralParser
{
    private const string Ones = "〇一二三四五六七八九";
    private const string Small = "十百千";

    /// <summary>A hundred 京: more than any count or sum of money has.</summary>
    private const decimal Greatest = 1_000_000_000_000_000_000m;

    /// <summary>As many as the greatest number has, but one.</summary>
    private const int MostDigits = 18;

    private static readonly SearchValues<char> Numerals = SearchValues.Create(
        [.. Enumerable.Range(0, char.MaxValue + 1).Select(code => (char)code).Where(c => Digit(c) >= 0 || SmallUnit(c) > 0 || LargeUnit(c) > 0 || Composite(c).Value > 0)]);

    public static bool IsNumeral(char c) => Numerals.Contains(c);

    public static bool AreNumerals(ReadOnlySpan<char> text) => !text.ContainsAnyExcept(Numerals);

    public static int Digit(char c) => c < '\u2000' ? (char.IsAsciiDigit(c) ? c - '0' : -1) : KanjiDigit(c);

    private static int KanjiDigit(char c) => c switch
    {
        '〇' or '零' or '\u25CB' or '\u25EF' => 0,
        '一' or '壱' or '壹' => 1,
        '二' or '弐' or '貳' => 2,
        '三' or '参' or '參' => 3,
        '四' or '肆' => 4,
        '五' or '伍' => 5,
        '六' or '陸' => 6,
        '七' or '漆' or '柒' => 7,
        '八' or '捌' => 8,
        '九' or '玖' => 9,
        _ => -1,
    };

    public static bool TryParse(ReadOnlySpan<char> text, out decimal value)
    {
        value = 0;
        if (text.IsEmpty || text.Length > 60)
        {
            return false;
        }

        decimal above = decimal.MaxValue;
        while (!text.IsEmpty)
        {
            int end = IndexOfLarge(text);
            decimal unit = end < 0 ? 1 : LargeUnit(text[end]);
            ReadOnlySpan<char> section = end < 0 ? text : text[..end];
            if (unit >= above || !TrySection(section, out decimal part) || (end >= 0 && part == 0) || part > Greatest / unit || part * unit >= above)
            {
                return false;
            }

            value += part * unit;
            above = unit;
            text = end < 0 ? [] : text[(end + 1)..];
        }

        // 1.5億 is 150000000, not 150000000.0.
        value /= 1.0000000000000000000000000000m;
        return true;
    }

    private static int SmallUnit(char c) => c switch { '十' or '拾' or '什' => 10, '百' or '佰' => 100, '千' or '仟' or '阡' => 1000, _ => 0 };

    private static decimal LargeUnit(char c) => c switch { '万' or '萬' => 10_000m, '億' => 100_000_000m, '兆' => 1_000_000_000_000m, _ => 0 };

    // 廿 卄 卅 卌 皕: twenty, twenty, thirty, forty, two hundred in one character.
    private static (int Value, int Unit) Composite(char c) => c switch
    {
        '廿' or '卄' => (20, 10),
        '卅' => (30, 10),
        '卌' => (40, 10),
        '皕' => (200, 100),
        _ => (0, 0),
    };

    private static int IndexOfLarge(ReadOnlySpan<char> text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (LargeUnit(text[i]) > 0)
            {
                return i;
            }
        }

        return -1;
    }

    private static bool TrySection(ReadOnlySpan<char> text, out decimal value)
    {
        value = 0;
        int above = int.MaxValue;
        int i = 0;
        while (i < text.Length)
        {
            bool counted = TryDigits(text, ref i, out decimal digits);
            int unit = i < text.Length ? SmallUnit(text[i]) : 1;
            (int composite, int compositeUnit) = i < text.Length ? Composite(text[i]) : (0, 0);
            if (composite > 0)
            {
                if (counted || compositeUnit >= above)
                {
                    return false;
                }

                value += composite;
                above = compositeUnit;
                i++;
                continue;
            }

            // 三五十 is a hamlet: before a unit kanji give one digit, Arabic digits any number.
            bool run = counted && unit > 1 && digits > 9 && !char.IsAsciiDigit(text[i - 1]);
            if (run || unit == 0 || unit >= above || (unit == 1 && !counted) || (counted && digits == 0 && unit > 1))
            {
                return false;
            }

            value += (counted ? digits : 1) * unit;
            above = unit;
            i += unit > 1 ? 1 : 0;
        }

        return text.Length > 0;
    }

    private static bool TryDigits(ReadOnlySpan<char> text, ref int i, out decimal digits)
    {
        int start = i;
        digits = 0;
        int letters = 0;
        while (i < text.Length && (Digit(text[i]) >= 0 || (text[i] is 'O' or 'o' && i > start)))
        {
            digits = letters < MostDigits ? (digits * 10) + Math.Max(0, Digit(text[i])) : digits;
            letters++;
            i++;
        }

        if (i < text.Length && text[i] == '.' && i > start && TryFraction(text, ref i, out decimal fraction))
        {
            digits += fraction;
        }

        return letters is > 0 and <= MostDigits;
    }

    private static bool TryFraction(ReadOnlySpan<char> text, ref int i, out decimal fraction)
    {
        int end = i + 1;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        bool found = decimal.TryParse(text[i..end], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out fraction) && end > i + 1;
        i = found ? end : i;
        return found;
    }

    public static string Write(int number)
    {
        var text = new TextBuilder(stackalloc char[8]);
        int left = number;
        for (int unit = 100, place = 1; unit > 1; unit /= 10, place--)
        {
            int digit = left / unit;
            if (digit > 1)
            {
                text.Append(Ones[digit]);
            }

            if (digit > 0)
            {
                text.Append(Small[place]);
            }

            left %= unit;
        }

        if (left > 0)
        {
            text.Append(Ones[left]);
        }

        string written = text.ToString();
        text.Dispose();
        return written;
    }
}
