using Hiraku.Model;

namespace Hiraku.Pipeline.Catalogue.Vocabulary;

/// <summary>A licence as other catalogues know it.</summary>
/// <param name="Id">The SPDX identifier where there is one; also CKAN's in the Tokyo catalogue.</param>
public sealed record Licence(string Id, LocalizedText Title, string Url)
{
    private static readonly Licence[] Known =
    [
        new("CC-BY-4.0", new LocalizedText("クリエイティブ・コモンズ 表示 4.0 国際", "Creative Commons Attribution 4.0 International"), "https://creativecommons.org/licenses/by/4.0/"),
        new("CC-BY-SA-4.0", new LocalizedText("クリエイティブ・コモンズ 表示-継承 4.0 国際", "Creative Commons Attribution-ShareAlike 4.0 International"), "https://creativecommons.org/licenses/by-sa/4.0/"),
        new("CC-BY-2.1-JP", new LocalizedText("クリエイティブ・コモンズ 表示 2.1 日本", "Creative Commons Attribution 2.1 Japan"), "https://creativecommons.org/licenses/by/2.1/jp/"),
        new("CC0-1.0", new LocalizedText("CC0 1.0 全世界", "CC0 1.0 Universal"), "https://creativecommons.org/publicdomain/zero/1.0/"),
        new("PDL1.0", new LocalizedText("公共データ利用規約（第1.0版）", "Public Data License 1.0"), "https://www.digital.go.jp/resources/open_data/public_data_license_v1.0"),
        new("ODbL-1.0", new LocalizedText("Open Database License 1.0", "Open Database License 1.0"), "https://opendatacommons.org/licenses/odbl/1-0/"),
    ];

    /// <summary>An unknown licence keeps its name; an address given as a licence is its own link.</summary>
    public static Licence Of(string id) =>
        Known.FirstOrDefault(licence => Same(licence.Id, id))
        ?? new Licence(id, LocalizedText.Same(id), Uri.IsWellFormedUriString(id, UriKind.Absolute) ? id : "");

    private static bool Same(string known, string given) =>
        string.Equals(known, given.Replace(' ', '-'), StringComparison.OrdinalIgnoreCase);
}
