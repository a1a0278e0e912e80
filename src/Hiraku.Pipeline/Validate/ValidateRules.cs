using Hiraku.Model.Datasets;
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
        .. PrivacyRules.All,
        .. ExpressionRules.All,
        .. DocumentRules.All,
    ];

    /// <summary>
    /// True for an error that holds the whole dataset whatever its gate says: something personal was found, or the fault is
    /// not in a row that could be left out. A formula-looking text only costs its row under <c>gate: rows</c>.
    /// </summary>
    public static bool Holds(Diagnostic diagnostic, Gate gate) =>
        diagnostic.Severity == Severity.Error
        && (gate == Gate.Block
            || diagnostic.Location.Line == 0
            || (PrivacyRules.All.Contains(diagnostic.Rule) && !(gate == Gate.Rows && diagnostic.Rule == PrivacyRules.Formula)));
}
