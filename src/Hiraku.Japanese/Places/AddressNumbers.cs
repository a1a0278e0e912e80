using System.Globalization;

namespace Hiraku.Japanese;

/// <summary>The numbers of an address: 丁目, 番, 号 and the hyphens that stand for them.</summary>
internal static class AddressNumbers
{
    private static readonly string[] Units = ["番地の", "番地", "番の", "番", "号", "の", "ノ", "之", "-", "\u30FC"];

    /// <summary>The 丁目 that a name ends with, and the length of the name before it; zero where there is none.</summary>
    public static int Chome(ReadOnlySpan<char> name, out int length)
    {
        length = name.Length;
        if (!name.EndsWith("丁目"))
        {
            return 0;
        }

        int start = name.Length - 2;
        while (start > 0 && KanjiNumeralParser.IsNumeral(name[start - 1]))
        {
            start--;
        }

        if (start == 0 || !KanjiNumeral.TryParse(name[start..^2], out decimal number) || number is < 1 or > 200)
        {
            return 0;
        }

        length = start;
        return (int)number;
    }

    /// <summary>Takes one number, Arabic or kanji, off the front.</summary>
    public static bool TryNumber(ref ReadOnlySpan<char> text, out int number)
    {
        number = 0;
        int length = ParseText.DigitRun(text);
        if (length == 0)
        {
            while (length < text.Length && KanjiNumeralParser.IsNumeral(text[length]) && !char.IsAsciiDigit(text[length]))
            {
                length++;
            }
        }

        if (length is 0 or > 9 || !KanjiNumeral.TryParse(text[..length], out decimal value) || value > 99999)
        {
            return false;
        }

        number = (int)value;
        text = text[length..];
        return true;
    }

    /// <summary>Takes the numbers off the front and writes them with hyphens; what is left is the building.</summary>
    public static List<int> Take(ref ReadOnlySpan<char> text)
    {
        var numbers = new List<int>();
        ReadOnlySpan<char> rest = text;
        while (TryOne(ref rest, numbers.Count == 0, out int number, out bool more))
        {
            numbers.Add(number);
            text = rest;
            if (!more)
            {
                break;
            }
        }

        return numbers;
    }

    /// <summary>Drops a unit that lost its number (12番号): it says nothing.</summary>
    public static ReadOnlySpan<char> WithoutUnit(ReadOnlySpan<char> text)
    {
        while (text.Length > 0 && text[0] is '番' or '号' or '-' && !IsRoom(string.Concat("1", text)))
        {
            text = text[1..].TrimStart(" \u3001,");
        }

        return text;
    }

    public static string Write(IEnumerable<int> numbers) => string.Join('-', numbers.Select(number => number.ToString(CultureInfo.InvariantCulture)));

    // Kanji numerals count only with a unit behind them: 三五十 is the name of a hamlet.
    private static bool TryOne(ref ReadOnlySpan<char> text, bool first, out int number, out bool more)
    {
        more = false;
        ReadOnlySpan<char> rest = text;
        bool arabic = rest.Length > 0 && char.IsAsciiDigit(rest[0]);
        if (!TryNumber(ref rest, out number))
        {
            return false;
        }

        if (rest.StartsWith("号室") || rest.StartsWith("号棟") || rest.StartsWith("階") || rest.StartsWith("F") || rest.StartsWith("室") || rest.StartsWith("棟") || rest.StartsWith("号館") || rest.StartsWith("丁目"))
        {
            return false;
        }

        string? unit = Unit(rest) ?? Unit(rest.TrimStart(' '));
        bool spaced = unit is not null && Unit(rest) is null;
        if (!arabic && unit is null && (first || !rest.IsEmpty))
        {
            return false;
        }

        ReadOnlySpan<char> after = unit is null ? rest : (spaced ? rest.TrimStart(' ') : rest)[unit.Length..].TrimStart(' ');
        bool follows = after.Length > 0 && (char.IsAsciiDigit(after[0]) || (KanjiNumeralParser.IsNumeral(after[0]) && Counts(after)));
        bool joins = unit is "-" or "\u30FC" or "の" or "ノ" or "之";
        text = joins && !follows ? rest : after;
        if (follows && IsRoom(after))
        {
            more = false;
            text = after;
        }
        else
        {
            more = unit is not null && follows && unit != "号";
        }

        return true;
    }

    private static bool Counts(ReadOnlySpan<char> text)
    {
        ReadOnlySpan<char> rest = text;
        return TryNumber(ref rest, out _) && (rest.IsEmpty || rest[0] == ' ' || Unit(rest) is not null);
    }

    private static bool IsRoom(ReadOnlySpan<char> text)
    {
        int digits = ParseText.DigitRun(text);
        ReadOnlySpan<char> rest = text[digits..];
        return digits > 0 && (rest.StartsWith("号室") || rest.StartsWith("号棟") || rest.StartsWith("号館") || rest.StartsWith("階") || rest.StartsWith("室") || rest.StartsWith("棟") || rest.StartsWith("F"));
    }

    private static string? Unit(ReadOnlySpan<char> text)
    {
        foreach (string unit in Units)
        {
            if (text.StartsWith(unit, StringComparison.Ordinal))
            {
                return unit;
            }
        }

        return null;
    }
}
