namespace Hiraku.Japanese;

/// <summary>The numbers of an address: 丁目, 番, 号 and the hyphens that stand for them.</summary>
/// <remarks>GIF DS-442: below the town numbers are joined by hyphens, a branch of 号 is one more of them (1-1-1-1).</remarks>
internal static class AddressNumbers
{
    /// <summary>No address has more numbers.</summary>
    public const int Most = 8;

    private static readonly string[] RoomWords = ["号室", "号棟", "号館", "番館", "階", "室", "棟"];

    /// <summary>The 丁目 that a name ends with, and the length of the name before it; zero where there is none.</summary>
    public static int Chome(ReadOnlySpan<char> name, out int length, bool isNameNeeded = true)
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

        if ((start == 0 && isNameNeeded) || !KanjiNumeral.TryParse(name[start..^2], out decimal number) || number is < 1 or > 200)
        {
            return 0;
        }

        length = start;
        return (int)number;
    }

    /// <summary>北一条西 as 北1条西.</summary>
    public static string WithArabicStreets(ReadOnlySpan<char> name)
    {
        var output = new TextBuilder(stackalloc char[64]);
        while (!name.IsEmpty)
        {
            ReadOnlySpan<char> after = name;
            if (TryNumber(ref after, out int number) && after.StartsWith("条"))
            {
                Write([number], ref output);
                name = after;
            }
            else
            {
                output.Append(name[0]);
                name = name[1..];
            }
        }

        string written = output.ToString();
        output.Dispose();
        return written;
    }

    /// <summary>Takes one number, Arabic or kanji, off the front.</summary>
    public static bool TryNumber(ref ReadOnlySpan<char> text, out int number)
    {
        number = 0;
        int length = ParseText.DigitRun(text);
        if (length > 0)
        {
            number = length <= 9 ? ParseText.Digits(text[..length]) : int.MaxValue;
            text = number <= 99999 ? text[length..] : text;
            return number <= 99999;
        }

        while (length < text.Length && !char.IsAsciiDigit(text[length]) && KanjiNumeralParser.IsNumeral(text[length]))
        {
            length++;
        }

        if (length is 0 or > 9 || !KanjiNumeral.TryParse(text[..length], out decimal value) || value > 99999)
        {
            return false;
        }

        number = (int)value;
        text = text[length..];
        return true;
    }

    /// <summary>Takes the numbers off the front; what is left is the building.</summary>
    /// <param name="text">The text below the town.</param>
    /// <param name="numbers">Room for the numbers.</param>
    /// <param name="isTown">True behind a town of the list: there a whole numeral (千二百三十四) can be nothing else.</param>
    public static int Take(ref ReadOnlySpan<char> text, scoped Span<int> numbers, bool isTown)
    {
        int count = 0;
        ReadOnlySpan<char> rest = text;
        while (count < Most && TryOne(ref rest, count == 0, isTown, out numbers[count], out bool more))
        {
            count++;
            text = rest;
            if (!more)
            {
                break;
            }
        }

        return count;
    }

    /// <summary>Drops a unit that lost its number (12番号): it says nothing.</summary>
    public static ReadOnlySpan<char> WithoutUnit(ReadOnlySpan<char> text)
    {
        while (text.Length > 0 && text[0] is '番' or '号' or '-' or '\u30FC' && !StartsRoom(text))
        {
            text = text[1..].TrimStart(" \u3001,");
        }

        return text;
    }

    /// <summary>Appends the numbers, joined by hyphens.</summary>
    public static void Write(scoped ReadOnlySpan<int> numbers, ref TextBuilder output)
    {
        Span<char> digits = stackalloc char[12];
        for (int i = 0; i < numbers.Length; i++)
        {
            if (i > 0)
            {
                output.Append('-');
            }

            numbers[i].TryFormat(digits, out int length, default, System.Globalization.CultureInfo.InvariantCulture);
            output.Append(digits[..length]);
        }
    }

    /// <summary>The length of a further lot behind the numbers: ・396 of 395・396, 、8-7 of 6-12、8-7. Zero where there is none.</summary>
    public static int LotLength(ReadOnlySpan<char> text)
    {
        if (text.Length < 2 || text[0] is not ('\u30FB' or '\u3001' or ','))
        {
            return 0;
        }

        int at = 1;
        int digits = ParseText.DigitRun(text[at..]);
        while (digits > 0)
        {
            at += digits;
            digits = at < text.Length && text[at] == '-' ? ParseText.DigitRun(text[(at + 1)..]) : 0;
            at += digits > 0 ? 1 : 0;
        }

        return at > 1 && (at == text.Length || text[at] is ' ' or '(' or '\u30FB' or '\u3001' or ',') ? at : 0;
    }

    /// <summary>Takes a branch that a letter names, where the building follows behind a space: ーイ22 of 14ーイ22 ビル, written -イ22.</summary>
    public static int BranchLength(ReadOnlySpan<char> text, out int number)
    {
        number = 0;
        if (text.Length < 3 || text[0] is not ('-' or '\u30FC') || !(text[1] is >= 'A' and <= 'Z' || Characters.IsKatakana(text[1])))
        {
            return 0;
        }

        ReadOnlySpan<char> rest = text[2..];
        return TryNumber(ref rest, out number) && rest.Length > 1 && rest[0] == ' ' && !char.IsAsciiDigit(rest[1]) ? text.Length - rest.Length : 0;
    }

    // Kanji numerals count only with a unit behind them: 三五十 is the name of a hamlet.
    private static bool TryOne(ref ReadOnlySpan<char> text, bool first, bool isTown, out int number, out bool more)
    {
        more = false;
        ReadOnlySpan<char> rest = text;
        bool arabic = rest.Length > 0 && char.IsAsciiDigit(rest[0]);
        if (!TryNumber(ref rest, out number) || StartsRoom(rest) || rest.StartsWith("丁目"))
        {
            return false;
        }

        ReadOnlySpan<char> behind = rest.TrimStart(' ');
        int unit = UnitLength(rest);
        bool spaced = unit == 0 && behind.Length < rest.Length && behind.Length > 0 && behind[0] is '番' or '号' or '-';
        unit = spaced ? UnitLength(behind) : unit;
        if (!arabic && unit == 0 && (!rest.IsEmpty || (first && !(isTown && IsWholeNumeral(text)))))
        {
            return false;
        }

        ReadOnlySpan<char> after = unit == 0 ? rest : (spaced ? behind : rest)[unit..].TrimStart(' ');
        char mark = unit == 0 ? '\0' : (spaced ? behind : rest)[0];
        bool follows = after.Length > 0 && (char.IsAsciiDigit(after[0]) || (KanjiNumeralParser.IsNumeral(after[0]) && Counts(after)));
        bool joins = mark is '-' or '一' or '\u30FC' or 'の' or 'ノ' or '之';
        text = joins && !follows ? rest : after;
        if (follows && IsRoom(after))
        {
            text = after;
        }
        else
        {
            more = unit > 0 && follows && mark != '号';
        }

        return true;
    }

    private static bool IsWholeNumeral(ReadOnlySpan<char> text) => text.Length >= 3 && text.ContainsAny('百', '千');

    private static bool Counts(ReadOnlySpan<char> text)
    {
        ReadOnlySpan<char> rest = text;
        return TryNumber(ref rest, out _) && (rest.IsEmpty || rest[0] == ' ' || UnitLength(rest) > 0);
    }

    private static bool IsRoom(ReadOnlySpan<char> text)
    {
        int digits = ParseText.DigitRun(text);
        return digits > 0 && StartsRoom(text[digits..]);
    }

    // 101号室, 2号棟, 3階, 1番館, 301C: such a number belongs to the building.
    private static bool StartsRoom(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || text[0] is '-' or ' ')
        {
            return false;
        }

        if (char.IsAsciiLetter(text[0]))
        {
            return true;
        }

        foreach (string word in RoomWords)
        {
            if (text[0] == word[0] && text.StartsWith(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    // 番地の, 番地, 番の, 番, 号, の, ノ, 之, hyphens; 1一3 has a kanji one for a hyphen.
    private static int UnitLength(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
        {
            return 0;
        }

        switch (text[0])
        {
            case '一':
                return text.Length > 1 && char.IsAsciiDigit(text[1]) ? 1 : 0;
            case '番':
                int length = text.Length > 1 && text[1] == '地' ? 2 : 1;
                return length + (text.Length > length && text[length] == 'の' ? 1 : 0);
            case '号' or 'の' or 'ノ' or '之' or '-' or '\u30FC':
                return 1;
            default:
                return 0;
        }
    }
}
