namespace Hiraku.Japanese;

/// <summary>Town, number and building: what stands below the municipality.</summary>
internal struct AddressBelow(TownList? towns, bool isKyoto)
{
    // GIF DS-442: 甲乙 and イロハ stand before the number of a lot.
    private const string LotLetters = "甲乙丙丁戊己庚辛壬癸イロハニホヘト";

    private readonly TownList? towns = towns;
    private readonly bool isKyoto = isKyoto;

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
        }
        else if (towns is null)
        {
            Unknown(text);
        }
        else if (towns.TryFind(text, out int length, out TownGroup town))
        {
            Known(text[length..], town);
        }
        else if (towns.TryComplete(text, out length, out town))
        {
            Known(text[length..], town);
            Warning ??= "town-completed";
        }
        else if (isKyoto && KyotoStreets.TryFind(text, towns, out int street, out length, out town))
        {
            Known(text[(street + length)..], town);
            Town = string.Concat(text[..street], Town);
        }
        else
        {
            Warning = "unknown-town";
            Unknown(text);
        }
    }

    private void Known(ReadOnlySpan<char> rest, TownGroup town)
    {
        rest = WithoutRemark(rest.TrimStart(' '));
        rest = rest.StartsWith("-") ? rest[1..] : rest;
        int chome = town.HasChome ? AddressTown.TakeChome(ref rest) : 0;
        ReadOnlySpan<char> before = chome > 0 ? [] : town.HasChome ? AddressTown.TakeHamlet(ref rest) : BeforeNumber(ref rest);
        Town? found = town.Find(chome);
        Town = found?.Name ?? (chome == 0 ? town.Name : town.Name + KanjiNumeral.Write(chome) + "丁目");
        TownId = found?.Id;
        Warning ??= found is null && chome > 0 ? "unknown-chome" : found is null && !town.HasPlain ? "chome-missing" : null;
        Numbers(before, rest, chome > 0, isTown: true);
    }

    // Where the town has no 丁目: a 丁目 all the same, a block named by a letter, a 小字.
    private ReadOnlySpan<char> BeforeNumber(ref ReadOnlySpan<char> rest)
    {
        ReadOnlySpan<char> whole = rest;
        if (AddressNumbers.TryNumber(ref rest, out _) && rest.StartsWith("丁目"))
        {
            int digits = whole.Length - rest.Length;
            Warning = "unknown-chome";
            rest = AddressTown.WithoutJoint(rest[2..]);
            return rest.Length > 0 && char.IsAsciiDigit(rest[0]) && char.IsAsciiDigit(whole[0]) ? string.Concat(whole[..digits], "-") : whole[..digits];
        }

        rest = whole;
        if (rest.Length > 1 && LotLetters.Contains(rest[0]) && char.IsAsciiDigit(rest[1]))
        {
            rest = rest[1..];
            return whole[..1];
        }

        if (rest.Length > 2 && rest[0] is >= 'A' and <= 'Z' && rest[1] is '-' or '番' && char.IsAsciiDigit(rest[2]))
        {
            rest = rest[2..];
            return string.Concat(whole[..1], "-");
        }

        return AddressTown.TakeHamlet(ref rest);
    }

    // 裏ノ(南栄町)8: what brackets say about the town is no part of the address.
    private ReadOnlySpan<char> WithoutRemark(ReadOnlySpan<char> rest)
    {
        int close = rest.StartsWith("(") ? rest.IndexOf(')') : -1;
        if (close < 0 || close + 1 >= rest.Length || !char.IsAsciiDigit(rest[close + 1]))
        {
            return rest;
        }

        Warning = "address-remark";
        return rest[(close + 1)..];
    }

    private void Unknown(ReadOnlySpan<char> text)
    {
        var name = new TextBuilder(stackalloc char[64]);
        int length = AddressTown.Take(text, ref name);
        Town = name.ToString();
        name.Dispose();
        Numbers([], text[length..], hasChome: false, isTown: false);
    }

    private void Numbers(ReadOnlySpan<char> before, ReadOnlySpan<char> text, bool hasChome, bool isTown)
    {
        ReadOnlySpan<char> rest = text.TrimStart(' ');
        rest = rest.Length > 1 && rest[0] is 'の' or 'ノ' && char.IsAsciiDigit(rest[1]) ? rest[1..] : rest;
        Span<int> numbers = stackalloc int[AddressNumbers.Most + 1];
        int count = AddressNumbers.Take(ref rest, numbers, isTown);
        int branch = count > 0 ? AddressNumbers.BranchLength(rest, out numbers[count]) : 0;
        int lot = count > 0 && branch == 0 ? AddressNumbers.LotLength(rest) : 0;
        ReadOnlySpan<char> building = rest[(branch + lot)..].Trim(" \u3001,");
        building = count > 0 ? AddressNumbers.WithoutUnit(building) : building;
        bool hasRoom = hasChome && count == 3 && building.IsEmpty && lot == 0;
        var written = new TextBuilder(stackalloc char[64]);
        written.Append(before);
        AddressNumbers.Write(numbers[..(hasRoom ? 2 : count)], ref written);
        written.Append(rest[..lot]);
        if (branch > 0)
        {
            written.Append('-');
            written.Append(rest[1]);
            AddressNumbers.Write(numbers.Slice(count, 1), ref written);
        }

        if (hasRoom)
        {
            // 丁目-番-号-室: the fourth number is the room.
            Building = numbers[2].ToString(System.Globalization.CultureInfo.InvariantCulture);
            Warning ??= "room-number-split";
        }
        else
        {
            building = building[TakeUnnumbered(building, ref written)..].Trim(' ');
            Building = building.IsEmpty ? "" : building.ToString();
        }

        Rest = written.Length == 0 ? "" : written.ToString();
        written.Dispose();
    }

    // 番外地, 地先, and hamlets that are called by numerals (三五十): they stand where the number stands.
    private static int TakeUnnumbered(scoped ReadOnlySpan<char> building, ref TextBuilder number)
    {
        int taken = 0;
        if (AddressTown.IsUnnumbered(building))
        {
            taken = building[0] == '地' ? 2 : 3;
            number.Append(building[..taken]);
        }

        if (number.Length == 0 && building.Length > 0 && KanjiNumeralParser.AreNumerals(building))
        {
            number.Append(building);
            taken = building.Length;
        }

        return taken;
    }
}
