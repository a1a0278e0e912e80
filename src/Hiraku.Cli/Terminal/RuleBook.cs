using Hiraku.Definitions;
using Hiraku.Definitions.Rules;
using Hiraku.Model.Diagnostics;
using Hiraku.Pipeline.Collect;
using Hiraku.Pipeline.Extract;
using Hiraku.Pipeline.Flow;
using Hiraku.Pipeline.Map;
using Hiraku.Pipeline.Normalize;
using Hiraku.Pipeline.Validate;
using Hiraku.Pipeline.Write;
using Hiraku.Site;

namespace Hiraku.Cli.Terminal;

/// <summary>Every rule the program can speak, in the order of the numbers.</summary>
internal static class RuleBook
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        .. DefinitionRules.All, .. CollectRules.All, .. ExtractRules.All, .. MapRules.All,
        .. NormalizeRules.All, .. ValidateRules.All, .. WriteRules.All, .. SiteRules.All, .. FlowRules.All,
    ];

    /// <summary>By number (HK5001) or name (phone-notation), whatever the case.</summary>
    public static Rule? Find(string codeOrName) => All.FirstOrDefault(rule =>
        rule.Code.Equals(codeOrName, StringComparison.OrdinalIgnoreCase) || rule.Name.Equals(codeOrName, StringComparison.OrdinalIgnoreCase));

    public static string? Nearest(string codeOrName) => NearestName.Of(codeOrName, All.Select(rule => rule.Name).Concat(All.Select(rule => rule.Code)));
}
