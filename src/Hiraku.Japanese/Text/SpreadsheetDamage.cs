using System.Buffers;
using System.Globalization;

namespace Hiraku.Japanese;

/// <summary>Codes and house numbers that a spreadsheet turned into something else when it opened a CSV: 1-2-3 is 2001/2/3, 3000020131202 is 3.00002E+12.</summary>
/// <remarks>GIF DS-463-1 4.1 (leading zeros), and the same for dates and exponents.</remarks>
internal static class SpreadsheetDamage
{
    private static readonly SearchValues<char> Marks = SearchValues.Create("/月+JFMASOND");

    /// <summary>Tells in a glance that a text cannot be damaged so.</summary>
    public static bool MayBe(ReadOnlySpan<char> text) => text.Length is > 3 and < 16 && text.ContainsAny(Marks) && (IsDate(text, out _) || HasExponent(text));

    /// <summary>3.00002E+12; 1E5 may be a code.</summary>
    public static bool HasExponent(ReadOnlySpan<char> text) => text.Contains('+') && NumberMarks.IsScientific(text);

    /// <summary>A date as spreadsheets show them, and what may have been typed: 1月2日, 2001/2/3, Apr-24, 2-Jan.</summary>
    public static bool IsDate(ReadOnlySpan<char> text, out string? typed)
    {
        typed = null;
        int first = ParseText.DigitRun(text);
        if (first == 0 || first > 4)
        {
            return text.Length == 6 && text[3] == '-' && IsMonth(text[..3]) && ParseText.DigitRun(text[4..]) == 2;
        }

        ReadOnlySpan<char> rest = text[first..];
        if (rest.Length is 4 && rest[0] == '-')
        {
            return first <= 2 && IsMonth(rest[1..]);
        }

        if (rest.StartsWith("月") && rest.EndsWith("日") && rest.Length is 3 or 4 && ParseText.DigitRun(rest[1..]) == rest.Length - 2)
        {
            typed = string.Create(CultureInfo.InvariantCulture, $"{text[..first]}-{rest[1..^1]}");
            return first <= 2;
        }

        return first == 4 && IsYearMonthDay(text, ref typed);
    }

    private static bool IsYearMonthDay(ReadOnlySpan<char> text, ref string? typed)
    {
        int month = text[4..].StartsWith("/") ? ParseText.DigitRun(text[5..]) : 0;
        int at = 5 + month;
        if (month is not (1 or 2) || at >= text.Length || text[at] != '/' || ParseText.DigitRun(text[(at + 1)..]) is not (1 or 2) || ParseText.DigitRun(text[(at + 1)..]) + at + 1 != text.Length)
        {
            return false;
        }

        // Two-digit years are taken for this century, or the last where they are large.
        int year = ParseText.Digits(text[..4]) % 100;
        typed = string.Create(CultureInfo.InvariantCulture, $"{year}-{text[5..at]}-{text[(at + 1)..]}");
        return true;
    }

    private static bool IsMonth(ReadOnlySpan<char> name) => name is "Jan" or "Feb" or "Mar" or "Apr" or "May" or "Jun" or "Jul" or "Aug" or "Sep" or "Oct" or "Nov" or "Dec";
}
