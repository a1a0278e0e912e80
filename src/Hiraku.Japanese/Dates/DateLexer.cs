using System.Globalization;

namespace Hiraku.Japanese;

/// <summary>The small pieces of a folded date: numbers, and how many separators stand between them.</summary>
internal static class DateLexer
{
    /// <summary>How many separators the text has, 年 among them.</summary>
    public static int Count(ReadOnlySpan<char> text)
    {
        int count = 0;
        foreach (char c in text)
        {
            count += c is '.' or '/' or '-' or '\u30FC' or '年' ? 1 : 0;
        }

        return count;
    }

    /// <summary>04/01/2024, 8/15/17: the middle number is no month or the last one is a year.</summary>
    public static bool IsYearLast(ReadOnlySpan<char> text)
    {
        int last = text.LastIndexOfAny('/', '-', '.');
        if (last < 0)
        {
            return false;
        }

        ReadOnlySpan<char> head = text[..last];
        int middle = head.LastIndexOfAny('/', '-', '.');
        return text.Length - last - 1 == 4 || (middle >= 0 && ParseText.DigitRun(head[(middle + 1)..]) == 2 && ParseText.Digits(head.Slice(middle + 1, 2)) > 12);
    }

    /// <summary>5/16/2020 and 16/5/2020 have one order each, for there is no month 16; worth suggesting, for someone to confirm.</summary>
    public static string? OnlyOrder(ReadOnlySpan<char> text)
    {
        if (!TryYearLast(text, out int first, out int second, out int at) || text.Length != at + 4)
        {
            return null;
        }

        (int a, int b, int year) = (ParseText.Digits(text[..first]), ParseText.Digits(text.Slice(first + 1, second)), ParseText.Digits(text[at..]));
        (int month, int day) = a <= 12 ? (a, b) : (b, a);
        return month is >= 1 and <= 12 && day is > 12 && year >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? string.Create(CultureInfo.InvariantCulture, $"{year:D4}-{month:D2}-{day:D2}")
            : null;
    }

    /// <summary>04/01/2024 with its year in front, in the order that was told, and with what follows it; null for what is written in another way.</summary>
    public static string? YearFirst(ReadOnlySpan<char> text, YearLastOrder order)
    {
        if (!TryYearLast(text, out int first, out int second, out int at) || text[first] is not ('/' or '-' or '.') || text[at - 1] != text[first])
        {
            return null;
        }

        ReadOnlySpan<char> one = text[..first];
        ReadOnlySpan<char> other = text.Slice(first + 1, second);
        return order == YearLastOrder.MonthFirst ? $"{text.Slice(at, 4)}/{one}/{other}{text[(at + 4)..]}" : $"{text.Slice(at, 4)}/{other}/{one}{text[(at + 4)..]}";
    }

    /// <summary>One or two digits, as many again, and four, with a character between; the lengths of the first two and where the year begins.</summary>
    private static bool TryYearLast(ReadOnlySpan<char> text, out int first, out int second, out int year)
    {
        first = ParseText.DigitRun(text);
        second = first is 1 or 2 && text.Length > first ? ParseText.DigitRun(text[(first + 1)..]) : 0;
        year = first + second + 2;
        return second is 1 or 2 && text.Length >= year + 4 && ParseText.DigitRun(text[year..]) == 4;
    }

    /// <summary>Takes a number off the front, Arabic or kanji; 元 as a year of an era.</summary>
    public static bool TryNumber(ref ReadOnlySpan<char> text, bool era, out int number)
    {
        number = 0;
        int length = ParseText.DigitRun(text);
        if (length is > 0 and <= 4)
        {
            number = ParseText.Digits(text[..length]);
            text = text[length..];
            return true;
        }

        if (length > 4)
        {
            return false;
        }

        if (era && text.StartsWith("元"))
        {
            number = 1;
            text = text[1..];
            return true;
        }

        while (length < text.Length && KanjiNumeralParser.IsNumeral(text[length]))
        {
            length++;
        }

        bool found = KanjiNumeral.TryParse(text[..length], out decimal value) && value < 10000;
        number = found ? (int)value : 0;
        text = found ? text[length..] : text;
        return found;
    }
}
