using Hiraku.Definitions.Rules;
using Hiraku.Model.Diagnostics;

namespace Hiraku.Tests.Definitions;

public sealed class DefinitionRulesTests
{
    [Fact]
    public void Every_rule_says_in_both_languages_what_why_and_how_to_mend()
    {
        Assert.All(DefinitionRules.All, rule => Assert.All(
            new[] { rule.Title, rule.Why, rule.Mend },
            text => Assert.True(text.Ja.Length > 0 && text.En.Length > 0, rule.Code)));
        Assert.All(DefinitionRules.All, rule => Assert.NotEmpty(rule.Example));
    }

    [Fact]
    public void Codes_and_names_are_unique_and_of_the_stage()
    {
        IReadOnlyList<Rule> rules = DefinitionRules.All;

        Assert.Equal(rules.Count, rules.Select(rule => rule.Code).Distinct().Count());
        Assert.Equal(rules.Count, rules.Select(rule => rule.Name).Distinct().Count());
        Assert.All(rules, rule => Assert.StartsWith("HK1", rule.Code, StringComparison.Ordinal));
    }
}
