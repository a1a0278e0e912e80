using System.Collections.Immutable;
using Hiraku.Definitions.Yaml;
using Hiraku.Model.Datasets;
using Hiraku.Model.Diagnostics;

namespace Hiraku.Definitions.Datasets;

/// <summary><c>references:</c> of dataset.yml: fields whose values must exist in another dataset.</summary>
internal static class ReferenceReader
{
    public static ImmutableArray<Reference> Read(YamlSection root) => [.. root.Sections("references").Select(ReadReference)];

    private static Reference ReadReference(YamlSection section)
    {
        var reference = new Reference(
            section.RequiredText("field", "field: 施設ID"),
            section.RequiredText("dataset", "dataset: public-facility"),
            section.RequiredText("to", "to: ID"),
            section.Choice("severity", CustomRuleReader.Severities) ?? Severity.Warning,
            section.Line);
        section.End();
        return reference;
    }
}
