using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using System.Text.RegularExpressions;
using Hiraku.Japanese;

namespace Hiraku.Tests.Japanese.Rules;

/// <summary>The list of rules is whole, and says something in both languages.</summary>
public sealed partial class ReadingRulesTests
{
    // Kebab-case words of the library that are no rule of a reader: tables, patterns, kinds of personal data.
    private static readonly string[] Others =
    [
        "area-prefixes", "area-assigned", "9999-99-99", "022-341-0000", "mobile-phone", "my-number", "my-number-label", "person-name", "birth-date", "bank-account", "credit-card",
        "residence-card", "pension-number", "insurance-number", "driver-licence", "landline-home", "email-public-office", "email-personal-domain",
    ];

    private static readonly string[] SingleWords = ["approximate", "partial", "unselected", "suppressed", "masked", "mojibake", "spaces", "ratio", "duration"];

    [Fact]
    public void Every_rule_id_in_the_library_is_listed()
    {
        IEnumerable<string> ids = UserStrings().Where(text => Kebab().IsMatch(text) && !text.StartsWith("review-", StringComparison.Ordinal)).Except(Others).Concat(SingleWords);
        Assert.DoesNotContain(ids, id => ReadingRules.Find(id) is null);
    }

    [Fact]
    public void Every_listed_rule_is_used_by_the_library()
    {
        HashSet<string> strings = [.. UserStrings()];
        Assert.DoesNotContain(ReadingRules.All, rule => !strings.Contains(rule.Id));
    }

    [Fact]
    public void Every_rule_says_what_why_and_how_in_both_languages() => Assert.All(ReadingRules.All, rule =>
    {
        Assert.All([rule.Title, rule.Why, rule.Mend], wording => Assert.True(wording.Ja.Length > 1 && wording.En.Length > 3, rule.Id));
        Assert.DoesNotContain(rule.Title.En, c => c > '\u2000' && !char.IsLetter(c) && c is not '○');
    });

    [Fact]
    public void The_ids_are_unique_and_in_order() =>
        Assert.Equal(ReadingRules.All.Select(rule => rule.Id).Order(StringComparer.Ordinal).Distinct(), ReadingRules.All.Select(rule => rule.Id));

    private static List<string> UserStrings()
    {
        using var reader = new PEReader(File.OpenRead(typeof(ReadingRules).Assembly.Location));
        MetadataReader metadata = reader.GetMetadataReader();
        List<string> strings = [];
        for (UserStringHandle handle = MetadataTokens.UserStringHandle(1); !handle.IsNil; handle = metadata.GetNextHandle(handle))
        {
            strings.Add(metadata.GetUserString(handle));
        }

        return strings;
    }

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)+$")]
    private static partial Regex Kebab();
}
