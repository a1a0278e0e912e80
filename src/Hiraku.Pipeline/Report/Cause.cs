using System.Collections.Immutable;
using Hiraku.Model.Diagnostics;

namespace Hiraku.Pipeline.Report;

/// <summary>Faults that have one cause: the same rule at the same field. "電話番号: 312 cells, one cause."</summary>
/// <param name="Examples">The first of them; the diagnostics.csv has all.</param>
public sealed record Cause(Rule Rule, Severity Severity, string? Field, int Count, ImmutableArray<Diagnostic> Examples)
{
    /// <summary>The causes in a bag: errors first, then the most frequent.</summary>
    public static ImmutableArray<Cause> Of(DiagnosticBag bag) =>
    [
        .. bag.Kept
            .GroupBy(found => (found.Rule.Code, found.Severity, found.Location.Field))
            .Select(group => new Cause(group.First().Rule, group.Key.Severity, group.Key.Field, bag.Counts[group.Key], [.. group]))
            .OrderByDescending(cause => cause.Severity)
            .ThenByDescending(cause => cause.Count)
            .ThenBy(cause => cause.Rule.Code, StringComparer.Ordinal)
            .ThenBy(cause => cause.Field, StringComparer.Ordinal),
    ];
}
