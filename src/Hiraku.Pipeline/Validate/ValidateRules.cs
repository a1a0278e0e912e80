using Hiraku.Model.Diagnostics;
using Hiraku.Pipeline.Validate.Rules;

namespace Hiraku.Pipeline.Validate;

/// <summary>Everything validating can complain of (HK6xxx); the families are worded apart in <c>Rules/</c>.</summary>
public static class ValidateRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        .. FieldRules.All,
        .. RowRules.All,
        .. TableRules.All,
        .. SeriesRules.All,
        .. ReferenceRules.All,
        .. LinkRules.All,
        .. PrivacyRules.All,
        .. ExpressionRules.All,
        .. DocumentRules.All,
    ];
}
