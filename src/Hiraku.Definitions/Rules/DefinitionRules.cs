using Hiraku.Model.Diagnostics;

namespace Hiraku.Definitions.Rules;

/// <summary>Everything reading the definitions can complain of, HK1xxx.</summary>
public static class DefinitionRules
{
    public static IReadOnlyList<Rule> All { get; } = [.. YamlRules.All, .. ProjectRules.All, .. DatasetRules.All, .. SchemaRules.All];
}
