namespace Hiraku.Site.Rendering;

/// <summary>A language the site is written in.</summary>
/// <param name="Code">ja, en or ja-easy; also the locale file's name.</param>
/// <param name="Prefix">The folder its pages lie in, with a slash at the end; empty for Japanese.</param>
/// <param name="Html">What stands in the <c>lang</c> attribute.</param>
public sealed record Language(string Code, string Prefix, string Html, string OwnName)
{
    public static Language Japanese { get; } = new("ja", "", "ja", "日本語");

    public static Language English { get; } = new("en", "en/", "en", "English");

    /// <summary>やさしい日本語: the interface in short sentences; the data stays as it is.</summary>
    public static Language EasyJapanese { get; } = new("ja-easy", "easy/", "ja", "やさしい日本語");

    /// <summary>Pages that exist in full languages alone; an easy page leads to the Japanese one.</summary>
    private static readonly string[] NotEasy = ["coverage/", "quality/", "changes/", "schemas/", "developers/", "search/list/", "accessibility/results/"];

    public bool IsEnglish => Code == "en";

    public bool IsEasy => Code == "ja-easy";

    /// <summary>Whether this language has a page of its own at <paramref name="path"/>: やさしい日本語 has those that lead to data, not one for every row.</summary>
    public bool Has(string path) => !IsEasy
        || (!NotEasy.Any(part => path.StartsWith(part, StringComparison.Ordinal))
            && !(path.StartsWith("datasets/", StringComparison.Ordinal)
                && (path.Contains("/rows/", StringComparison.Ordinal) || path.Contains("/places/", StringComparison.Ordinal))));

    /// <summary>The page itself, or the nearest above it that this language has.</summary>
    public string Nearest(string path)
    {
        while (!Has(path))
        {
            path = path[..(path.TrimEnd('/').LastIndexOf('/') + 1)];
        }

        return path;
    }

    /// <summary>Where a link to <paramref name="path"/> leads, from the site's root.</summary>
    public string Target(string path) => (Has(path) ? Prefix : "") + path;

    public static Language? Of(string code) => code switch
    {
        "ja" => Japanese,
        "en" => English,
        "ja-easy" => EasyJapanese,
        _ => null,
    };
}
