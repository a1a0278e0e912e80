using System.Collections.Immutable;

namespace Hiraku.Model.Datasets;

/// <summary>What <c>site:</c> in hiraku.yml says.</summary>
/// <param name="BaseUrl">Where the site will be served, with a slash at the end.</param>
/// <param name="TileUrl">A map tile template, or null: then no page makes a third-party request.</param>
public sealed record SiteSettings(LocalizedText Title, string BaseUrl, ImmutableArray<string> Languages, string Licence, string? TileUrl)
{
    public LocalizedText Description { get; init; } = LocalizedText.Empty;

    public string Contact { get; init; } = "";
}
