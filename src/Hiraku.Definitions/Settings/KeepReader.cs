using Hiraku.Definitions.Yaml;
using Hiraku.Model.Datasets;

namespace Hiraku.Definitions.Settings;

/// <summary><c>keep:</c> of hiraku.yml → <see cref="Keep"/>; what is not said keeps its default.</summary>
internal static class KeepReader
{
    /// <summary>The published version and one to go back to.</summary>
    private const int FewestVersions = 2;

    public static Keep Read(YamlSection? section)
    {
        if (section is null)
        {
            return Keep.Default;
        }

        var keep = new Keep(
            section.Integer("versions", FewestVersions, 100_000) ?? Keep.Default.Versions,
            section.Integer("days", 1, 100_000) ?? Keep.Default.Days);
        section.End();
        return keep;
    }
}
