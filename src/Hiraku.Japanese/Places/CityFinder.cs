using System.Buffers;

namespace Hiraku.Japanese;

/// <summary>Splits 都道府県 and 市区町村 off the front of a folded address.</summary>
internal static class CityFinder
{
    private static readonly SearchValues<char> NoWard = SearchValues.Create("町村丁0123456789- ");

    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789-");

    /// <summary>The prefecture the text starts with, or null.</summary>
    public static string? Prefecture(ReadOnlySpan<char> text) => Municipalities.PrefectureOf(text) is { } name && text.StartsWith(name, StringComparison.Ordinal) ? name : null;

    /// <summary>The prefecture that lost its 都, 道, 府 or 県 in front of one of its municipalities (福島石川郡石川町); null where there is none.</summary>
    public static string? PrefectureWithoutEnd(ReadOnlySpan<char> text, string? own)
    {
        if (Municipalities.PrefectureOf(text) is not { } name || name.Length > 4 || text.Length <= name.Length || !text.StartsWith(name.AsSpan()[..^1], StringComparison.Ordinal))
        {
            return null;
        }

        ReadOnlySpan<char> rest = text[(name.Length - 1)..];
        return KnownLength(rest, name) > 0 || Matches(rest, own) > 0 ? name : null;
    }

    /// <summary>Length of the municipality's name at the start of the text, spaces inside it counted; zero when there is none.</summary>
    public static int CityLength(ReadOnlySpan<char> text, string? prefecture) =>
        prefecture is not null && KnownLength(text, prefecture) is > 0 and var length ? length : Guess(text);

    private static int KnownLength(ReadOnlySpan<char> text, string prefecture)
    {
        if (text.IsEmpty || !Municipalities.Cities.TryGetValue((prefecture, Form(text[0])), out string[]? cities))
        {
            return 0;
        }

        foreach (string city in cities)
        {
            if (Matches(text, city) is > 0 and var length)
            {
                return length + WardLength(text[length..], city);
            }
        }

        return 0;
    }

    /// <summary>The length at which the text spells the name, ケ for ヶ and spaces forgiven; zero when it does not.</summary>
    public static int Matches(ReadOnlySpan<char> text, ReadOnlySpan<char> name)
    {
        if (name.IsEmpty || text.IsEmpty || Form(text[0]) != Form(name[0]))
        {
            return 0;
        }

        int at = 0;
        foreach (char c in name)
        {
            while (at < text.Length && text[at] == ' ' && at > 0)
            {
                at++;
            }

            if (at >= text.Length || Form(text[at]) != Form(c))
            {
                return 0;
            }

            at++;
        }

        return at;
    }

    /// <summary>How a character of a municipality's name is compared.</summary>
    public static char Form(char c) => c switch
    {
        'ヶ' or 'が' or 'ガ' => 'ケ',
        '\u5DFF' => '市',
        '髙' => '高',
        '\uFA11' => '崎',
        '\uFA10' => '塚',
        _ => c,
    };

    // The wards of the designated cities: 横浜市 + 青葉区.
    private static int WardLength(ReadOnlySpan<char> text, string city)
    {
        if (!city.EndsWith('市'))
        {
            return 0;
        }

        int skip = text.Length - text.TrimStart(' ').Length;
        int ward = text[skip..].IndexOf('区');
        return ward is >= 1 and <= 4 && text.Slice(skip, ward).IndexOfAny(NoWard) < 0 && Wards.Contains(city) ? skip + ward + 1 : 0;
    }

    private static readonly HashSet<string> Wards = new(
        ["札幌市", "仙台市", "さいたま市", "千葉市", "横浜市", "川崎市", "相模原市", "新潟市", "静岡市", "浜松市", "名古屋市", "京都市", "大阪市", "堺市", "神戸市", "岡山市", "広島市", "北九州市", "福岡市", "熊本市"],
        StringComparer.Ordinal);

    // A municipality the table does not have: up to the first 市, 区, 町 or 村, past a district.
    private static int Guess(ReadOnlySpan<char> text)
    {
        int end = text.IndexOfAny(Digits);
        ReadOnlySpan<char> name = end < 0 ? text : text[..end];
        foreach (string city in Wards)
        {
            if (Matches(name, city) is > 0 and var length)
            {
                return length + WardLength(text[length..], city);
            }
        }

        int district = name.IndexOf('郡');
        if (district is >= 1 and <= 4)
        {
            // A town has a letter before its 町 or 村; of a cell cut short nothing may be left behind the district.
            int town = name.Length > district + 2 ? name[(district + 2)..].IndexOfAny('町', '村') : -1;
            return town >= 0 ? district + town + 3 : 0;
        }

        int at = name.Length > 2 ? name[1..].IndexOfAny("市区町村") + 1 : 0;
        return at is >= 1 and <= 6 ? at + 1 : 0;
    }
}
