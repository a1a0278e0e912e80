namespace Hiraku.Japanese;

/// <summary>Parses folded addresses from left to right.</summary>
internal static class AddressParser
{
    public static Reading<AddressParts> Read(ReadOnlySpan<char> text, AddressOptions options)
    {
        if (text.IsEmpty)
        {
            return Reading<AddressParts>.Empty;
        }

        if (MissingMark.Kind(text) is not MissingMarks.None and var mark)
        {
            return Reading<AddressParts>.Refused(mark == MissingMarks.Unknown ? "unknown-value" : "empty-marker");
        }

        ReadOnlySpan<char> rest = WithoutPostalCode(WithoutRemark(text));
        string? remark = rest.Length < text.Length && text[0] == '(' ? "address-remark" : null;
        string prefecture = CityFinder.Prefecture(rest) ?? "";
        rest = rest[prefecture.Length..].TrimStart(' ');
        if (prefecture.Length == 0 && CityFinder.PrefectureWithoutEnd(rest, options.City) is { } named)
        {
            prefecture = named;
            rest = rest[(named.Length - 1)..];
        }

        string city = TakeCity(ref rest, prefecture, options, out string? refusal);
        if (refusal is not null)
        {
            return Reading<AddressParts>.Refused(refusal);
        }

        prefecture = prefecture.Length > 0 ? prefecture : PrefectureOf(city, options);
        bool own = options.Towns is not null && (options.City is null || city == options.City);
        var below = new AddressBelow(own ? options.Towns : null, city.StartsWith("京都市", StringComparison.Ordinal));
        below.Read(rest);
        var parts = new AddressParts(prefecture, city, below.Town, below.Rest, below.Building, below.TownId);
        return (below.Warning ?? remark) is { } warning ? Reading<AddressParts>.Warned(parts, warning) : Reading<AddressParts>.Changed(parts, "address-notation");
    }

    // (前期)長野県大町市八坂1090: what stands in brackets before the prefecture is no part of the address.
    private static ReadOnlySpan<char> WithoutRemark(ReadOnlySpan<char> text)
    {
        int close = text[0] == '(' ? text.IndexOf(')') : -1;
        ReadOnlySpan<char> rest = close > 0 ? text[(close + 1)..].TrimStart(' ') : text;
        return CityFinder.Prefecture(rest) is null ? text : rest;
    }

    private static ReadOnlySpan<char> WithoutPostalCode(ReadOnlySpan<char> text)
    {
        ReadOnlySpan<char> rest = text.TrimStart("\u3012\u3036 ");
        int first = ParseText.DigitRun(rest);
        int used = first == 7 ? 7 : first == 3 && rest.Length >= 8 && rest[3] == '-' && ParseText.DigitRun(rest[4..]) == 4 ? 8 : 0;
        return used > 0 && used < rest.Length && !char.IsAsciiDigit(rest[used]) && rest[used] != '-' ? rest[used..].TrimStart(' ') : rest;
    }

    private static string TakeCity(ref ReadOnlySpan<char> rest, string prefecture, AddressOptions options, out string? refusal)
    {
        refusal = null;
        if (options.City is { } own && (prefecture.Length == 0 || options.Prefecture is null || prefecture == options.Prefecture))
        {
            int matched = OwnLength(rest, own);
            if (matched > 0 || (prefecture.Length == 0 && OwnTown(rest, options)))
            {
                rest = rest[matched..].TrimStart(' ');
                return own;
            }
        }

        int length = CityFinder.CityLength(rest, prefecture.Length > 0 ? prefecture : options.Prefecture);
        string city = NameOf(rest[..length]);
        if (length == 0 || prefecture.Length > 0)
        {
            rest = rest[length..].TrimStart(' ');
            return city;
        }

        string[] known = Municipalities.Named(city);
        refusal = known.Length > 1 && options.Prefecture is null ? "ambiguous-city" : null;

        // 大泉学園町 is a town: without a prefecture only a name of the table is a municipality, or one with its district or city.
        bool isCity = known.Length > 0 || city.AsSpan()[..^1].ContainsAny('郡', '市');
        rest = isCity ? rest[length..].TrimStart(' ') : rest;
        return isCity ? city : "";
    }

    // 京都市左京区 is also written 左京区, 厚岸郡厚岸町 also 厚岸町.
    private static int OwnLength(ReadOnlySpan<char> rest, string own)
    {
        int whole = CityFinder.Matches(rest, own);
        int part = own.AsSpan(1).IndexOfAny('市', '郡') + 2;
        return whole > 0 || part < 2 || part >= own.Length ? whole : CityFinder.Matches(rest, own.AsSpan(part));
    }

    private static bool OwnTown(ReadOnlySpan<char> rest, AddressOptions options) =>
        options.Towns is { } towns && (towns.TryFind(rest, out _, out _) || towns.TryComplete(rest, out _, out _));

    // The list's own string where the cell writes the name as the list does.
    private static string NameOf(ReadOnlySpan<char> city) =>
        Municipalities.NameOf(city) ?? city.ToString().Replace(" ", "", StringComparison.Ordinal).Replace('\u5DFF', '市');

    private static string PrefectureOf(string city, AddressOptions options)
    {
        if (options.Prefecture is { } given && (options.City is null || options.City == city))
        {
            return given;
        }

        string[] known = city.Length == 0 ? [] : Municipalities.Named(city);
        return known.Length == 1 ? known[0][..^city.Length] : "";
    }
}
