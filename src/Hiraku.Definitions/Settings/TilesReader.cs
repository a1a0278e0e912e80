using Hiraku.Definitions.Rules;
using Hiraku.Definitions.Yaml;
using Hiraku.Model;
using Hiraku.Model.Datasets;

namespace Hiraku.Definitions.Settings;

/// <summary><c>tiles:</c> of hiraku.yml: one of the national mapping authority's maps by name, an address alone, or an address with its credit.</summary>
internal static class TilesReader
{
    private const int UsualZoom = 18;

    /// <summary>地理院タイル by the words of hiraku.yml: the pale map, made to lie under other things, and the standard one.</summary>
    private static readonly Dictionary<string, string> Gsi = new(StringComparer.Ordinal) { ["gsi"] = "pale", ["gsi-standard"] = "std" };

    private static readonly string[] Parts = ["{z}", "{x}", "{y}"];

    public static MapTiles? Read(YamlSection section)
    {
        switch (section.Node("tiles"))
        {
            case null:
                return null;
            case YamlMap:
                YamlSection own = section.Section("tiles")!;
                string url = own.RequiredText("url", "url: \"https://tile.example.jp/{z}/{x}/{y}.png\"");
                LocalizedText? credit = own.Localized("credit");
                var tiles = Checked(section, new MapTiles(url, credit ?? LocalizedText.Empty, own.Text("credit_url") ?? "", own.Integer("zoom", 1, 24) ?? UsualZoom));
                own.End();
                return tiles;
            default:
                return section.Text("tiles") is not { } word ? null
                    : Gsi.TryGetValue(word, out string? kind) ? MapTiles.Gsi(kind)
                    : Checked(section, new MapTiles(word, LocalizedText.Empty, "", UsualZoom));
        }
    }

    /// <summary>An address that says who is asked; where nobody is named, the map names the address's host.</summary>
    private static MapTiles? Checked(YamlSection section, MapTiles tiles)
    {
        bool isWhole = Parts.All(part => tiles.Url.Contains(part, StringComparison.Ordinal));
        if (isWhole && Uri.TryCreate(tiles.Url.Replace('{', '0').Replace('}', '0'), UriKind.Absolute, out Uri? uri) && uri.Scheme is "https" or "http")
        {
            return tiles.Credit.Ja.Length > 0 ? tiles : tiles with { Credit = LocalizedText.Same(uri!.Host) };
        }

        section.File.Report(ProjectRules.WrongTiles(section.File.At(section.LineOf("tiles")), tiles.Url));
        return null;
    }
}
