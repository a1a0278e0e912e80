using System.Collections.Immutable;
using Hiraku.Model.Catalogs;
using Hiraku.Model.Diagnostics;

namespace Hiraku.Pipeline.Flow.Datasets;

/// <summary>What may be said in public of a run's findings: how often each rule spoke about each field, and no value.</summary>
internal static class QualityCounts
{
    public static ImmutableArray<RuleCount> Of(DiagnosticBag bag)
    {
        var names = bag.Kept.Select(diagnostic => diagnostic.Rule).DistinctBy(rule => rule.Code).ToDictionary(rule => rule.Code, rule => rule.Name, StringComparer.Ordinal);
        return
        [
            .. bag.Counts
                .OrderBy(entry => entry.Key.Code, StringComparer.Ordinal)
                .ThenBy(entry => entry.Key.Field, StringComparer.Ordinal)
                .ThenBy(entry => entry.Key.Severity)
                .Select(entry => new RuleCount(entry.Key.Code, names.GetValueOrDefault(entry.Key.Code, ""), entry.Key.Severity.ToString().ToLowerInvariant(), entry.Key.Field, entry.Value)),
        ];
    }
}
