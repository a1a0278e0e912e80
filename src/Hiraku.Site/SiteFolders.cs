namespace Hiraku.Site;

/// <summary>Where a project keeps its own templates, assets and prose pages; either may be absent, and what it lacks the program's own serve.</summary>
/// <param name="Templates">The folder of *.hbs and locales/*.yml.</param>
/// <param name="Site">The folder of assets/, pages/ and boundary.geojson.</param>
public sealed record SiteFolders(string? Templates, string? Site)
{
    /// <summary>Only what the program carries.</summary>
    public static SiteFolders Own { get; } = new(null, null);
}
