namespace Hiraku.Japanese;

/// <summary>Town, number and building: what stands below the municipality.</summary>
internal struct AddressBelow(TownList? towns)
{
    private readonly TownList? towns = towns;

    public string Town { get; private set; } = "";

    public string Rest { get; private set; } = "";

    public string Building { get; private set; } = "";

    public string? TownId { get; private set; }

    public string? Warning { get; private set; }

    public void Read(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
        {
            Warning = towns is null ? null : "town-missing";
            return;
        }

        if (towns is not null && towns.TryFind(text, out int length, out string key))
        {
            Known(text[length..], key);
            return;
        }

        Warning = towns is null ? null : "unknown-town";
        Unknown(text);
    }

    private void Known(ReadOnlySpan<char> rest, string key)
    {
        rest = rest.TrimStart(' ');
        rest = rest.StartsWith("-") ? rest[1..] : rest;
        int chome = 0;
        if (towns!.HasChome(key))
        {
            rest = TakeChome(rest, ref chome);
        }

        Town? town = towns.Find(key, chome);
        string name = towns.Name(key);
        Town = chome == 0 ? name : name + KanjiNumeral.Write(chome) + "丁目";
        TownId = town?.Id;
        Warning = town is null && chome > 0 ? "unknown-chome" : town is null && !towns.HasPlain(key) ? "chome-missing" : null;
        Numbers(rest, chome > 0);
    }

    private static ReadOnlySpan<char> TakeChome(ReadOnlySpan<char> rest, scoped ref int chome)
    {
        ReadOnlySpan<char> after = rest;
        if (!AddressNumbers.TryNumber(ref after, out int number) || number is 0 or > 100)
        {
            return rest;
        }

        if (after.TrimStart(' ').StartsWith("丁目"))
        {
            after = after.TrimStart(' ');
            chome = number;
            after = after[2..].TrimStart(' ');
            return after.Length > 0 && after[0] is '-' or 'の' or '\u30FC' ? after[1..] : after;
        }

        bool arabic = char.IsAsciiDigit(rest[0]);
        bool joined = after.Length > 0 && after[0] is '-' or 'の' or 'ノ' or '\u30FC' or '之';
        if (joined || (arabic && (after.IsEmpty || after[0] == ' ' || Characters.IsKanji(after[0]) || Characters.IsKatakana(after[0])) && !after.StartsWith("番") && !after.StartsWith("号")))
        {
            chome = number;
            return joined ? after[1..] : after;
        }

        return rest;
    }

    private void Unknown(ReadOnlySpan<char> text)
    {
        ReadOnlySpan<char> rest = text;
        while (!rest.IsEmpty)
        {
            ReadOnlySpan<char> after = rest;
            if (rest[0] == ' ')
            {
                // Before the first number a space is layout.
                rest = rest[1..];
                continue;
            }

            if (!IsNumberHere(rest, ref after, out int number))
            {
                Town += rest[0];
                rest = rest[1..];
            }
            else if (after.StartsWith("丁目") || after.StartsWith("条") || after.StartsWith("線"))
            {
                int unit = after[0] == '丁' ? 2 : 1;
                Town += KanjiNumeral.Write(number) + after[..unit].ToString();
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

        Numbers(rest, false);
    }

    private static bool IsNumberHere(ReadOnlySpan<char> text, ref ReadOnlySpan<char> after, out int number)
    {
        bool arabic = char.IsAsciiDigit(text[0]);
        return AddressNumbers.TryNumber(ref after, out number)
            && (arabic || after.StartsWith("丁目") || after.StartsWith("番") || after.StartsWith("条") || after.StartsWith("号"));
    }

    private void Numbers(ReadOnlySpan<char> text, bool hasChome)
    {
        ReadOnlySpan<char> rest = text.TrimStart(' ');
        List<int> numbers = AddressNumbers.Take(ref rest);
        rest = rest.Trim(" \u3001,");
        Building = (numbers.Count > 0 ? AddressNumbers.WithoutUnit(rest) : rest).ToString();
        if (hasChome && numbers.Count == 3 && Building.Length == 0)
        {
            // 丁目-番-号-室: the fourth number is the room.
            Building = AddressNumbers.Write(numbers[2..]);
            numbers.RemoveAt(2);
            Warning ??= "room-number-split";
        }

        Rest = AddressNumbers.Write(numbers);
    }
}
