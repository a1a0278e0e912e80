namespace Hiraku.Japanese;

/// <summary>The parts of a town's name that stand between it and the number: 丁目, 小字, and the name itself where no list knows it.</summary>
internal static class AddressTown
{
    /// <summary>Takes a 丁目 off the front, written out or as the first of joined numbers; zero where there is none.</summary>
    public static int TakeChome(ref ReadOnlySpan<char> rest)
    {
        ReadOnlySpan<char> after = rest;
        if (!AddressNumbers.TryNumber(ref after, out int number) || number is 0 or > 100)
        {
            return 0;
        }

        ReadOnlySpan<char> unit = after.TrimStart(' ');
        if (unit.StartsWith("丁目"))
        {
            rest = WithoutJoint(unit[2..]);
            return number;
        }

        bool isJoined = after.Length > 0 && after[0] is '-' or 'の' or 'ノ' or '\u30FC' or '之';
        if (isJoined || (char.IsAsciiDigit(rest[0]) && IsChomeAlone(after)))
        {
            rest = isJoined ? after[1..] : after;
            return number;
        }

        return 0;
    }

    /// <summary>What follows 丁目, less the hyphen or の that joins the number to it.</summary>
    public static ReadOnlySpan<char> WithoutJoint(ReadOnlySpan<char> rest)
    {
        rest = rest.TrimStart(' ');
        return rest.Length > 0 && rest[0] is '-' or 'の' or '\u30FC' ? rest[1..] : rest;
    }

    /// <summary>Takes the 小字 between the town and the number: 字家六2094番地1, 北鎮守庵町100-2.</summary>
    public static ReadOnlySpan<char> TakeHamlet(ref ReadOnlySpan<char> rest)
    {
        int length = rest.IndexOfAny(CharacterRange.Digits);
        if (length is <= 0 or > 10 || rest[..length] is "の" or "ノ" or "之" || rest[..length].ContainsAny(" ()-"))
        {
            return [];
        }

        ReadOnlySpan<char> name = rest[..length];
        ReadOnlySpan<char> after = rest[(length + ParseText.DigitRun(rest[length..]))..];
        bool isNumbered = after.StartsWith("番") || (after.Length > 1 && after[0] == '-' && char.IsAsciiDigit(after[1]));
        if (!name.StartsWith("字") && !(isNumbered || (name.EndsWith("町") && after.IsEmpty)))
        {
            return [];
        }

        rest = rest[length..];
        return name.StartsWith("字") ? name[1..] : name;
    }

    /// <summary>Appends a town that no list knows: everything before the first number, 丁目 and 条 with theirs. Says how much of the text it is.</summary>
    public static int Take(scoped ReadOnlySpan<char> text, ref TextBuilder name)
    {
        ReadOnlySpan<char> rest = text;
        while (!rest.IsEmpty)
        {
            ReadOnlySpan<char> after = rest;
            if (rest[0] == ' ')
            {
                // Before the first number a space is layout.
                rest = rest[1..];
            }
            else if (name.Length > 0 && rest[0] is '番' or '無' or '地' && IsUnnumbered(rest))
            {
                break;
            }
            else if (!KanjiNumeralParser.IsNumeral(rest[0]) || KanjiNumeralParser.IsNumeral(name.Last) || !IsNumberHere(rest, ref after, out int number))
            {
                name.Append(rest[0]);
                rest = rest[1..];
            }
            else if (number is > 0 and < 1000 && UnitLength(after) is > 0 and var unit)
            {
                name.Append(KanjiNumeral.Write(number));
                name.Append(after[..unit]);
                rest = after[unit..];
                if (unit == 2)
                {
                    rest = rest.Length > 0 && rest[0] is '-' or 'の' ? rest[1..] : rest;
                    break;
                }
            }
            else
            {
                break;
            }
        }

        return text.Length - rest.Length;
    }

    /// <summary>番外地, 無番地 or 地先, in place of a number.</summary>
    public static bool IsUnnumbered(ReadOnlySpan<char> text) => text.StartsWith("番外地") || text.StartsWith("無番地") || text.StartsWith("地先");

    private static int UnitLength(ReadOnlySpan<char> after) => after.StartsWith("丁目") ? 2 : after.Length > 0 && after[0] is '条' or '線' ? 1 : 0;

    // 小石川1, 小石川1ビル名: not 1番, 1号.
    private static bool IsChomeAlone(ReadOnlySpan<char> after) =>
        after.IsEmpty || (after[0] is not ('番' or '号') && (after[0] == ' ' || Characters.IsKanji(after[0]) || Characters.IsKatakana(after[0])));

    private static bool IsNumberHere(ReadOnlySpan<char> text, ref ReadOnlySpan<char> after, out int number)
    {
        bool isArabic = char.IsAsciiDigit(text[0]);
        return AddressNumbers.TryNumber(ref after, out number)
            && (isArabic || (!after.IsEmpty && (after[0] is '番' or '条' or '号' || after.StartsWith("丁目"))));
    }
}
