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

        ReadOnlySpan<char> rest = WithoutPostalCode(text);
        string prefecture = CityFinder.Prefecture(rest) ?? "";
        rest = rest[prefecture.Length..].TrimStart(' ');
        string city = TakeCity(ref rest, prefecture, options, out string? refusal);
        if (refusal is not null)
        {
            return Reading<AddressParts>.Refused(refusal);
        }

        prefecture = prefecture.Length > 0 ? prefecture : PrefectureOf(city, options);
        bool own = options.Towns is not null && (options.City is null || city == options.City);
        var below = new AddressBelow(own ? options.Towns : null);
        below.Read(rest);
        var parts = new AddressParts(prefecture, city, below.Town, below.Rest, below.Building, below.TownId);
        return below.Warning is { } warning ? Reading<AddressParts>.Warned(parts, warning) : Reading<AddressParts>.Changed(parts, "address-notation");
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
        string city = rest[..length].ToString().Replace(" ", "", StringComparison.Ordinal).Replace('\u5DFF', '市');
        if (length == 0 || prefecture.Length > 0)
        {
            rest = rest[length..].TrimStart(' ');
            return city;
        }

        string[] known = Municipalities.Named(city);
        refusal = known.Length > 1 && options.Prefecture is null ? "ambiguous-city" : null;
        rest = known.Length > 0 || city.Length > 2 ? rest[length..].TrimStart(' ') : rest;
        return known.Length > 0 || city.Length > 2 ? city : "";
    }

    // 京都市左京区 is also written 左京区, 厚岸郡厚岸町 also 厚岸町.
    private static int OwnLength(ReadOnlySpan<char> rest, string own)
    {
        int whole = CityFinder.Matches(rest, own);
        int part = own.AsSpan(1).IndexOfAny('市', '郡') + 2;
        return whole > 0 || part < 2 || part >= own.Length ? whole : CityFinder.Matches(rest, own.AsSpan(part));
    }

    private static bool OwnTown(ReadOnlySpan<char> rest, AddressOptions options) => options.Towns is { } towns && towns.TryFind(rest, out _, out _);

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
