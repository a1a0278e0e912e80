using System.Text.RegularExpressions;
using Hiraku.Model;
using Hiraku.Model.Datasets;
using Hiraku.Model.Diagnostics;
using Hiraku.Pipeline.Validate;

namespace Hiraku.Tests.Pipeline.Validate;

public sealed class RuleListTests
{
    [Fact]
    public void Every_rule_has_its_own_code_and_name_and_says_everything_in_both_languages()
    {
        Assert.Equal(ValidateRules.All.Count, ValidateRules.All.DistinctBy(rule => rule.Code).Count());
        Assert.Equal(ValidateRules.All.Count, ValidateRules.All.DistinctBy(rule => rule.Name).Count());
        Assert.All(ValidateRules.All, rule =>
        {
            Assert.Matches("^HK6[0-9]{3}$", rule.Code);
            Assert.Matches("^[a-z]+(-[a-z]+)*$", rule.Name);
            Assert.All((LocalizedText[])[rule.Title, rule.Why, rule.Mend], text => Assert.True(text.Ja.Length > 0 && text.En.Length > 0 && !Regex.IsMatch(text.En, "[ぁ-んァ-ン]{5}"), rule.Code));
            Assert.NotEmpty(rule.Example);
        });
    }

    [Theory]
    [InlineData(Frequency.Monthly, "2024-03-01", "2024-04-10", "")]
    [InlineData(Frequency.Monthly, "2024-03-01", "2024-05-01", "HK6210")]
    [InlineData(Frequency.Irregular, "2000-01-01", "2024-05-01", "")]
    [InlineData(Frequency.Daily, "", "2024-05-01", "")]
    public void Data_older_than_promised_is_a_warning(Frequency frequency, string changed, string asOf, string code)
    {
        var bag = new DiagnosticBag();
        Freshness.Check(new Dataset("aed", "") { Frequency = frequency }, changed, asOf, bag);

        Assert.Equal(code, string.Join(";", bag.Kept.Select(found => found.Rule.Code)));
    }
}
