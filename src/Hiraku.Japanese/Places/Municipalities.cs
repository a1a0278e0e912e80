using System.Globalization;

namespace Hiraku.Japanese;

/// <summary>Prefectures and municipalities by code and by name.</summary>
/// <remarks>Plain dictionaries: a frozen one of 1,900 names is asked a little faster and made thirty times slower, at the start of every run. JIS X 0401 (prefectures), JIS X 0402 (municipalities). The wards of designated cities are not all there: absence proves nothing.</remarks>
internal static class Municipalities
{
    private static readonly string[] Rows = [.. Embedded.Lines("municipalities")];

    /// <summary>The 47 prefectures in the order of their codes.</summary>
    public static string[] Prefectures { get; } = [.. Rows.Select(row => row.Split(' ')[1])];

    private static readonly Dictionary<string, string> PrefectureByStart = Prefectures.ToDictionary(name => name[..2], StringComparer.Ordinal);

    private static readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> PrefectureLookup = PrefectureByStart.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly Dictionary<int, string> ByCode = Rows.Select(row => row.Split(' '))
        .SelectMany(row => row[2..].Select(city => KeyValuePair.Create(Number(row[0] + city[..3]), row[1] + city[3..])))
        .ToDictionary();

    private static readonly Dictionary<string, int> ByName = ByCode.ToDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);

    /// <summary>True when five digits are a municipality we know.</summary>
    public static bool HasCode(int code) => ByCode.ContainsKey(code);

    /// <summary>The five-digit code of a full name (東京都練馬区), or null.</summary>
    public static int? CodeOf(string name) => ByName.TryGetValue(name, out int code) ? code : null;

    private static readonly Dictionary<string, string[]> FullNames = ByCode.Values.Distinct().GroupBy(name => name[PrefectureOf(name)!.Length..])
        .Where(city => city.Key.Length > 0).ToDictionary(city => city.Key, city => city.ToArray(), StringComparer.Ordinal);

    private static readonly Dictionary<string, string[]>.AlternateLookup<ReadOnlySpan<char>> FullNameLookup = FullNames.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> CityNames = FullNames.Keys.ToHashSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The city's name as the table holds it, or null.</summary>
    public static string? NameOf(ReadOnlySpan<char> city) => CityNames.TryGetValue(city, out string? name) ? name : null;

    /// <summary>Full names that end in this city's name: one, several (府中市) or none.</summary>
    public static string[] Named(ReadOnlySpan<char> city) => FullNameLookup.TryGetValue(city, out string[]? names) ? names : [];

    /// <summary>The prefecture whose name begins with the first two characters of the text, or null.</summary>
    public static string? PrefectureOf(ReadOnlySpan<char> text) => text.Length > 1 && PrefectureLookup.TryGetValue(text[..2], out string? name) ? name : null;

    /// <summary>The cities of each prefecture by the first character of their names, the longest first.</summary>
    public static Dictionary<(string Prefecture, char First), string[]> Cities { get; } = ByCode.Values.Distinct()
        .Select(name => (Prefecture: PrefectureOf(name)!, Name: name)).Where(city => city.Name.Length > city.Prefecture.Length)
        .Select(city => (city.Prefecture, Name: city.Name[city.Prefecture.Length..]))
        .GroupBy(city => (city.Prefecture, CityFinder.Form(city.Name[0])))
        .ToDictionary(group => group.Key, group => group.Select(city => city.Name).OrderByDescending(name => name.Length).ToArray());

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);
}
