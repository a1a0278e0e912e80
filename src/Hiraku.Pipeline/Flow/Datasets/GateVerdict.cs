using Hiraku.Model.Datasets;
using Hiraku.Model.Diagnostics;

namespace Hiraku.Pipeline.Flow.Datasets;

/// <summary>Decides whether what was found allows a dataset out under its gate.</summary>
internal static class GateVerdict
{
    public static bool IsFit(Gate gate, DiagnosticBag bag) =>
        bag.Counts.All(entry => entry.Key.Severity != Severity.Error || entry.Value == 0 || GateRules.Forgives(gate, entry.Key.Code));
}
