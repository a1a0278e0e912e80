using System.Collections.Frozen;
using Hiraku.Model.Datasets;
using Hiraku.Model.Diagnostics;
using Hiraku.Pipeline.Normalize;
using Hiraku.Pipeline.Validate.Rules;

namespace Hiraku.Pipeline.Flow.Datasets;

/// <summary>
/// Decides whether what was found allows a dataset out under its gate. The gates <c>rows</c> and <c>flag</c> forgive faults of single rows; a fault of the
/// whole table, of the file or of privacy holds the dataset under every gate. A formula-looking text costs only its row
/// under <c>rows</c>.
/// </summary>
public static class GateVerdict
{
    private static readonly FrozenSet<string> OfSingleRows = new[]
    {
        NormalizeRules.All, FieldRules.All, RowRules.All, [ExpressionRules.Broken, TableRules.DuplicateKey, TableRules.DuplicatePlace, ReferenceRules.Missing],
    }
        .SelectMany(rules => rules)
        .Select(rule => rule.Code)
        .ToFrozenSet(StringComparer.Ordinal);

    public static bool IsFit(Gate gate, DiagnosticBag bag) =>
        bag.Counts.All(entry => entry.Key.Severity != Severity.Error || entry.Value == 0 || Forgives(gate, entry.Key.Code));

    public static bool Forgives(Gate gate, string code) => gate switch
    {
        Gate.Block => false,
        Gate.Rows => OfSingleRows.Contains(code) || code == PrivacyRules.Formula.Code,
        Gate.Flag => OfSingleRows.Contains(code),
        _ => throw new ArgumentOutOfRangeException(nameof(gate)),
    };
}
