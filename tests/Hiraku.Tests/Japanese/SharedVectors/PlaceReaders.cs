using Hiraku.Japanese;
using Hiraku.Tests.Support;
using Reader = System.Func<Hiraku.Tests.Japanese.SharedVectors.VectorRow, (string Expected, string Actual)>;

namespace Hiraku.Tests.Japanese.SharedVectors;

/// <summary>Addresses, coordinates, codes of places and bodies.</summary>
public static class PlaceReaders
{
    private static readonly GeoOptions Nerima = new(new GeoBounds(35.709m, 139.560m, 35.782m, 139.684m));

    public static readonly Dictionary<string, Reader> All = new()
    {
        ["addresses_nerima"] = NerimaAddress,
        ["addresses_geolonia"] = Geolonia,
        ["addresses_abr"] = Abr,
        ["address_rules"] = AddressRuleReader.Read,
        ["latlon"] = Point,
        ["dms"] = row => (row.Expected, Answer.Of(Coordinates.Read(row.Input, row.Expected.EndsWith("maybe_dms", StringComparison.Ordinal) ? Nerima : null))),
        ["datum_shift"] = Shift,
        ["muni_codes"] = row => (row.Expected, Answer.Of(MunicipalityCode.Read(row.Input))),
        ["muni_code_checks"] = Code,
        ["houjin_bangou"] = Corporate,
        ["mynumber"] = row => (row.Expected == "no" ? "no" : "detect:mynumber", MyNumber.IsLikely(row.Input) ? "detect:mynumber" : "no"),
    };

    private static readonly Lazy<AddressOptions> NerimaOptions = new(() => new AddressOptions(
        new TownList(VectorFile.Read(Repository.SharedOrSkip("reference/japanese/nerima_towns.csv")).Select(row => new Town(row["machiaza"]))), "東京都", "練馬区"));

    private static (string, string) NerimaAddress(VectorRow row)
    {
        Reading<AddressParts> reading = Address.Read(row.Input, NerimaOptions.Value);
        string below = reading.Rule is "unknown-town" or "town-missing" ? "" : reading.Value.Below;
        string warning = reading.Status == ReadingStatus.Warned ? ";warn=" + Answer.Code(reading.Rule!) : "";
        string parts = below.Length == 0 && warning.Length > 0 ? "||" + reading.Value.Town + reading.Value.Rest : $"{reading.Value.Town}|{reading.Value.Rest}|{reading.Value.Building}";
        return ($"{row.Expected} {row["machiaza"]}|{row["banchi"]}|{row["building"]}", $"{below}{warning} {parts}");
    }

    // The town that the row's note speaks of and that its expectation is not.
    private static readonly Dictionary<string, string> Unnamed = new() { ["東京都荒川区屋５丁目"] = "町屋五丁目" };

    // The towns that the expectations of a file name, by municipality: what a national town list would give.
    private static readonly Lazy<Dictionary<string, AddressOptions>> GeoloniaTowns = new(() => Towns("addresses_geolonia", row =>
    {
        string[] parts = row.Expected.Split('|');
        return (parts[0], parts[1], Unnamed.GetValueOrDefault(row.Input) ?? parts[2], null);
    }));

    private static readonly Lazy<Dictionary<string, AddressOptions>> AbrTowns = new(() => Towns("addresses_abr", row =>
        (row["pref"], row["city"], IsStreet(row) ? row["koaza"] + row["oaza_cho"] : row["oaza_cho"] + row["chome"] + row["koaza"], row["machiaza_id"])));

    // The address base holds Kyoto's streets in the column of 小字; they are written in front of the town.
    private static bool IsStreet(VectorRow row) => row["city"].StartsWith("京都市", StringComparison.Ordinal) && row["koaza"].AsSpan().ContainsAny("通筋入るル");

    private static Dictionary<string, AddressOptions> Towns(string file, Func<VectorRow, (string Prefecture, string City, string Town, string? Id)> read) =>
        VectorFile.Read(Repository.SharedOrSkip($"reference/japanese/vectors/{file}.csv")).Select(read).Where(town => town.Town.Length > 0)
            .GroupBy(town => town.Prefecture + town.City).ToDictionary(group => group.Key, group => new AddressOptions(
                new TownList(group.Select(town => new Town(town.Town, town.Id)).Distinct()), group.First().Prefecture, group.First().City));

    private static (string, string) Geolonia(VectorRow row)
    {
        string[] parts = row.Expected.Split('|');
        AddressParts read = Address.Read(row.Input, GeoloniaTowns.Value.GetValueOrDefault(parts[0] + parts[1])).Value;
        if (parts[2].Length == 0)
        {
            // The town is none of the list: we say so and keep what was written.
            return ("unknown-town", Address.Read(row.Input, GeoloniaTowns.Value.GetValueOrDefault(parts[0] + parts[1])).Rule ?? "");
        }

        return ($"{parts[0]}|{parts[1]}|{parts[2]}|{Plain(parts[3] + parts[4])}", $"{read.Prefecture}|{read.City}|{read.Town}|{Plain(read.Rest + read.Building)}");
    }

    // Where 小字 and building part differs from library to library; the text below the town is what we compare; brackets are half width to us.
    private static string Plain(string text) => text.Replace("字", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal)
        .Replace('（', '(').Replace('）', ')');

    private static (string, string) Abr(VectorRow row)
    {
        AddressParts read = Address.Read(row.Input, AbrTowns.Value.GetValueOrDefault(row["pref"] + row["city"])).Value;
        return (row.Expected + " " + row["machiaza_id"], $"{read} {read.TownId}");
    }

    private static (string, string) Point(VectorRow row)
    {
        GeoOptions options = row.Expected.EndsWith("maybe_tokyo_datum", StringComparison.Ordinal)
            ? Nerima with { Reference = new GeoPoint(35.735593m, 139.652216m) }
            : row.Expected.EndsWith("outside_municipality", StringComparison.Ordinal) ? Nerima : GeoOptions.None;
        return (Answer.Without(row.Expected, "crs"), Answer.Of(Coordinates.Read(row.Input, options)));
    }

    private static (string, string) Shift(VectorRow row)
    {
        if (row.Input.StartsWith("inverse", StringComparison.Ordinal))
        {
            var point = new GeoPoint(35.7m, 139.65m);
            return (row.Expected, Datum.FromTokyo(Datum.ToTokyo(point)).ToString());
        }

        // Converted before rounding: reading would round to six places first.
        decimal[] parts = [.. row.Input.Split(' ')[0].Split(',').Select(part => decimal.Parse(part, System.Globalization.CultureInfo.InvariantCulture))];
        return (row.Expected, Datum.FromTokyo(new GeoPoint(parts.Min(), parts.Max())).ToString());
    }

    private static (string, string) Code(VectorRow row) =>
        (row.Expected == "valid" ? row.Input : row.Expected, Answer.Of(MunicipalityCode.Read(row.Input)));

    private static (string, string) Corporate(VectorRow row)
    {
        string expected = row.Expected.StartsWith("valid", StringComparison.Ordinal) ? row.Input : row.Expected;
        return (expected, Answer.Of(CorporateNumber.Read(row.Input)));
    }
}
