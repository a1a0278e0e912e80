using System.Collections.Frozen;
using System.Globalization;

namespace Hiraku.Japanese;

/// <summary>Prefectures and municipalities by code and by name.</summary>
/// <remarks>JIS X 0401 (prefectures), JIS X 0402 (municipalities). The list of municipalities has gaps: absence proves nothing.</remarks>
internal static class Municipalities
{
    private static readonly string[] Rows = [.. Embedded.Lines("municipalities")];

    /// <summary>The 47 prefectures in the order of their codes.</summary>
    public static string[] Prefectures { get; } = [.. Rows.Select(row => row.Split(' ')[1])];

    /// <summary>City names of each prefecture, longest first.</summary>
    public static FrozenDictionary<string, string[]> Cities { get; } = Rows.Select(row => row.Split(' ')).ToFrozenDictionary(
        row => row[1], row => row[2..].Select(city => city[3..]).OrderByDescending(name => name.Length).ToArray());

    private static readonly FrozenDictionary<int, string> ByCode = Rows.Select(row => row.Split(' '))
        .SelectMany(row => row[2..].Select(city => KeyValuePair.Create(Number(row[0] + city[..3]), row[1] + city[3..])))
        .ToFrozenDictionary();

    private static readonly FrozenDictionary<string, int> ByName = ByCode.ToFrozenDictionary(pair => pair.Value, pair => pair.Key);

    /// <summary>True when five digits are a municipality we know.</summary>
    public static bool HasCode(int code) => ByCode.ContainsKey(code);

    /// <summary>The five-digit code of a full name (東京都練馬区), or null.</summary>
    public static int? CodeOf(string name) => ByName.TryGetValue(name, out int code) ? code : null;

    /// <summary>Full names that end in this city's name: one, several (府中市) or none.</summary>
    public static string[] Named(string city) => [.. ByCode.Values.Where(name => name.Length > city.Length && name.EndsWith(city, StringComparison.Ordinal)
        && Prefectures.Any(prefecture => name.Length == prefecture.Length + city.Length && name.StartsWith(prefecture, StringComparison.Ordinal)))];

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);
}
