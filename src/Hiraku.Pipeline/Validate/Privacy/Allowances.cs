using System.Collections.Immutable;
using Hiraku.Model.Diagnostics;
using Hiraku.Model.Schemas;
using Hiraku.Pipeline.Validate.Rules;

namespace Hiraku.Pipeline.Validate.Privacy;

/// <summary>
/// What <c>privacy: allow:</c> lets pass. An allowance covers what the field is there for (phones in a phone field, names in a
/// name field); anything else only where the reason begins with the rule's name: <c>my-number: these are facility numbers</c>.
/// </summary>
public sealed class Allowances(ImmutableSortedDictionary<string, string> allow)
{
    private static readonly ImmutableArray<Rule> Contacts =
    [
        PrivacyRules.MobilePhone, PrivacyRules.HomePhone, PrivacyRules.PersonalEmail, PrivacyRules.PersonName, PrivacyRules.BirthDate,
        PrivacyRules.HomeAddress, PrivacyRules.Sensitive, PrivacyRules.AuthorMemo, PrivacyRules.Formula,
    ];

    public bool Has(Field field) => allow.ContainsKey(field.Name);

    public bool Covers(Field field, Rule rule) =>
        allow.TryGetValue(field.Name, out string? reason) && (OwnKinds(field.Kind).Contains(rule) || Named(reason).Contains(rule.Name));

    private static ImmutableArray<Rule> OwnKinds(FieldKind kind) => kind switch
    {
        FieldKind.Phone or FieldKind.Extension => [PrivacyRules.MobilePhone, PrivacyRules.HomePhone],
        FieldKind.Email => [PrivacyRules.PersonalEmail],
        FieldKind.Name or FieldKind.Kana => [PrivacyRules.PersonName, PrivacyRules.Formula],
        FieldKind.Address or FieldKind.AddressRest or FieldKind.Building or FieldKind.Town => [PrivacyRules.HomeAddress, PrivacyRules.PersonName],
        FieldKind.Date or FieldKind.PartialDate => [PrivacyRules.BirthDate],
        FieldKind.Text or FieldKind.Hours or FieldKind.Period or FieldKind.Multi => Contacts,
        FieldKind.Identifier or FieldKind.Code or FieldKind.Url => [PrivacyRules.Formula],
        _ => [],
    };

    /// <summary>The rules that a reason names before its colon.</summary>
    private static string[] Named(string reason)
    {
        int colon = reason.IndexOfAny([':', '\uFF1A']);
        return colon < 0 ? [] : reason[..colon].Split([',', ' ', '、'], StringSplitOptions.RemoveEmptyEntries);
    }
}
