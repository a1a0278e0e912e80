using System.Collections.Immutable;
using Hiraku.Definitions.Rules;
using Hiraku.Definitions.Yaml;
using Hiraku.Model.Datasets;

namespace Hiraku.Definitions.Datasets;

/// <summary><c>privacy:</c> of dataset.yml: what someone has looked at and allows, which small counts are hidden.</summary>
internal static class PrivacyReader
{
    public static Privacy Read(YamlSection? section)
    {
        if (section is null)
        {
            return Privacy.None;
        }

        var privacy = new Privacy(ReadAllow(section), section.Section("suppress") is { } suppress ? ReadSuppression(suppress) : null);
        section.End();
        return privacy;
    }

    /// <summary>A list of fields, or field: reason.</summary>
    private static ImmutableSortedDictionary<string, string> ReadAllow(YamlSection section)
    {
        var allowed = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        if (section.Node("allow") is not YamlMap map)
        {
            foreach (string field in section.Texts("allow"))
            {
                allowed[field] = "";
            }

            return allowed.ToImmutable();
        }

        foreach (YamlEntry entry in map.Entries)
        {
            if (entry.Value is YamlText reason)
            {
                allowed[entry.Key] = reason.IsBlank ? "" : reason.Value;
            }
            else
            {
                section.File.Report(YamlRules.WrongForm(section.File.At(entry.Line), entry.Key, "allow: { 電話番号: 施設の代表番号 }"));
            }
        }

        return allowed.ToImmutable();
    }

    private static Suppression? ReadSuppression(YamlSection section)
    {
        int? below = section.Integer("below", 2, 1_000);
        ImmutableArray<string> columns = section.Texts("columns");
        section.End();
        if (below is null || columns.IsEmpty)
        {
            string missing = below is null ? "below" : "columns";
            section.File.Report(YamlRules.MissingKey(section.File.At(section.Line), missing, "suppress: { below: 5, columns: [人数] }"));
            return null;
        }

        return new Suppression(below.Value, columns);
    }
}
