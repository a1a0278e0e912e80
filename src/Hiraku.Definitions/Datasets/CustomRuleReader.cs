using System.Collections.Immutable;
using Hiraku.Definitions.Yaml;
using Hiraku.Model;
using Hiraku.Model.Datasets;
using Hiraku.Model.Diagnostics;

namespace Hiraku.Definitions.Datasets;

/// <summary><c>rules:</c> of dataset.yml: a project's own rules, as data.</summary>
internal static class CustomRuleReader
{
    public static readonly IReadOnlyDictionary<string, Severity> Severities = new Dictionary<string, Severity>(StringComparer.Ordinal)
    {
        ["error"] = Severity.Error,
        ["warning"] = Severity.Warning,
        ["note"] = Severity.Note,
    };

    public static ImmutableArray<CustomRule> Read(YamlSection root) => [.. root.Sections("rules").Select(ReadRule)];

    private static CustomRule ReadRule(YamlSection section)
    {
        string name = section.RequiredText("name", "name: closing-after-opening");
        var rule = new CustomRule(
            name,
            section.Text("when"),
            section.RequiredText("require", "require: 終了時間 > 開始時間"),
            section.Choice("severity", Severities) ?? Severity.Error,
            section.Localized("message") ?? LocalizedText.Same(name),
            section.Line);
        section.End();
        return rule;
    }
}
