using System.Collections.Immutable;
using Hiraku.Model;

namespace Hiraku.Pipeline.Report.Summary;

/// <summary>What a whole run came to: every dataset, in the order of the ids.</summary>
/// <param name="AsOf">The day the run speaks for, YYYY-MM-DD.</param>
public sealed record RunSummary(LocalizedText Publisher, string AsOf, ImmutableArray<DatasetReport> Datasets)
{
    /// <summary>The datasets that someone must act on, by department; within one, errors first.</summary>
    internal IEnumerable<IGrouping<string, DatasetReport>> ToAct => Datasets
        .Where(MustAct)
        .OrderBy(report => report.Status.IsGood())
        .ThenBy(report => report.Dataset.Id, StringComparer.Ordinal)
        .GroupBy(report => report.Dataset.Department.Ja.Length > 0 ? report.Dataset.Department.Ja : "（部署の記載なし）", StringComparer.Ordinal);

    /// <summary>True where there is a returned.xlsx: only what stands in a row can be marked in one.</summary>
    internal static bool HasReturned(DatasetReport report) =>
        report.Bag.Kept.Any(diagnostic => diagnostic.Severity >= Model.Diagnostics.Severity.Warning && diagnostic.Location.Line > 0);

    internal static bool MustAct(DatasetReport report) =>
        !report.Status.IsGood()
        || report.Bag.Count(Model.Diagnostics.Severity.Error) > 0
        || report.Bag.Count(Model.Diagnostics.Severity.Warning) > 0;
}
