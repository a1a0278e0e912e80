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
        .OrderBy(report => report.Status == Model.Catalogs.PublicationStatus.Published)
        .ThenBy(report => report.Dataset.Id, StringComparer.Ordinal)
        .GroupBy(report => report.Dataset.Department.Ja.Length > 0 ? report.Dataset.Department.Ja : "（部署の記載なし）", StringComparer.Ordinal);

    internal static bool MustAct(DatasetReport report) =>
        report.Status != Model.Catalogs.PublicationStatus.Published
        || report.Bag.Count(Model.Diagnostics.Severity.Error) > 0
        || report.Bag.Count(Model.Diagnostics.Severity.Warning) > 0;
}
