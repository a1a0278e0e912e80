using Hiraku.Definitions;
using Hiraku.Definitions.Rules;
using Hiraku.Model;
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

    /// <summary>
    /// A reading rule has no severity of its own: it speaks where a value was changed (which normalization.csv notes), where it was
    /// read with a doubt, and where it was refused.
    /// </summary>
    public static IReadOnlyList<Severity> SeveritiesOf(Rule rule) =>
        rule.Code.StartsWith("HK5", StringComparison.Ordinal) ? [Severity.Warning, Severity.Error] : [rule.Severity];

    /// <summary>The same in a sentence, where one word would mislead; empty elsewhere.</summary>
    public static LocalizedText SeverityNote(Rule rule) => SeveritiesOf(rule).Count == 1 ? LocalizedText.Empty : new LocalizedText(
        "値を読めたときは警告で、読んだ値を公開します。読めなかったときはエラーで、そのセルの値は公開しません。書き方を直しただけのときは normalization.csv に残るだけです",
        "A warning where the value could be read (it is published as read); an error where it could not (the cell is left out). A mere change of notation is only noted in normalization.csv");
}
