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

    public bool IsEnglish => Code == "en";

    public static Language? Of(string code) => code switch
    {
        "ja" => Japanese,
        "en" => English,
        "ja-easy" => EasyJapanese,
        _ => null,
    };
}
