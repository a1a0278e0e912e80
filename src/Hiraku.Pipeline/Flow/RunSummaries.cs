using System.Collections.Immutable;
using Hiraku.Model.Datasets;
using Hiraku.Model.Diagnostics;
using Hiraku.Pipeline.Flow.Datasets;
using Hiraku.Pipeline.Publish;
using Hiraku.Pipeline.Report;
using Hiraku.Pipeline.Report.Summary;

namespace Hiraku.Pipeline.Flow;

/// <summary>The morning report over all datasets of a run.</summary>
public static class RunSummaries
{
    /// <param name="unreadable">Datasets whose dataset.yml is wrong; they never ran.</param>
    /// <param name="definitions">What was found in the definitions, theirs among it.</param>
    public static void Write(
        RunFolders folders, Project project, string asOf, ImmutableArray<DatasetOutcome> outcomes, ImmutableArray<string> unreadable, DiagnosticBag definitions)
    {
        var reports = outcomes.Select(RunReports.ReportOf).Concat(unreadable.Select(id => Unreadable(id, definitions)));
        SummaryWriter.Write(
            new FolderOutput(folders.Reports),
            new RunSummary(project.Publisher.Name, asOf, [.. reports.OrderBy(report => report.Dataset.Id, StringComparer.Ordinal)]));
    }

    private static DatasetReport Unreadable(string id, DiagnosticBag definitions)
    {
        var own = new DiagnosticBag();
        foreach (Diagnostic diagnostic in definitions.Kept.Where(diagnostic => diagnostic.Location.File.Contains($"datasets/{id}/", StringComparison.Ordinal)))
        {
            own.Add(diagnostic);
        }

        return new DatasetReport(new Dataset(id, ""), ReportStatus.Failed, own);
    }
}
