using System.Collections.Immutable;

namespace Hiraku.Model.Datasets;

/// <summary>What <c>site:</c> in hiraku.yml says.</summary>
/// <param name="BaseUrl">Where the site will be served, with a slash at the end.</param>
/// <param name="Tiles">What moving maps show behind the places, or null: then no page makes a third-party request.</param>
public sealed record SiteSettings(LocalizedText Title, string BaseUrl, ImmutableArray<string> Languages, string Licence, MapTiles? Tiles)
{
    /// <summary>The languages data are described in: やさしい日本語 is a way of writing the pages, no language of its own.</summary>
    public IEnumerable<string> DataLanguages => Languages.Where(language => language is "ja" or "en");

    public LocalizedText Description { get; init; } = LocalizedText.Empty;

    public string Contact { get; init; } = "";
}

/// <summary>Where the background of moving maps comes from. Asked for only where a publisher named it, and only when a reader sets a map moving.</summary>
/// <param name="Url">An address with {z}, {x} and {y}.</param>
/// <param name="Credit">Whom the map must name.</param>
/// <param name="CreditUrl">Where that name leads; empty for nowhere.</param>
public sealed record MapTiles(string Url, LocalizedText Credit, string CreditUrl, int MostZoom)
{
    /// <summary>地理院タイル: the national mapping authority's, free to use when named.</summary>
    public static MapTiles Gsi(string kind) => new(
        $"https://cyberjapandata.gsi.go.jp/xyz/{kind}/{{z}}/{{x}}/{{y}}.png",
        new("地理院タイル", "GSI Tiles (Geospatial Information Authority of Japan)"),
        "https://maps.gsi.go.jp/development/ichiran.html",
        18);
}
