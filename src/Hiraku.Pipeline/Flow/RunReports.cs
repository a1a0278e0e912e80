using Hiraku.Model.Diagnostics;
using Hiraku.Model.Sources;
using Hiraku.Model.Tables;
using Hiraku.Pipeline.Flow.Datasets;
using Hiraku.Pipeline.Publish;
using Hiraku.Pipeline.Report;
using Hiraku.Pipeline.Report.Csv;

namespace Hiraku.Pipeline.Flow;

/// <summary>The staff's files about one dataset's run: two logs that are written while it runs, and the reports after it.</summary>
internal sealed class RunReports : IDisposable
{
    private readonly ReportWriter writer;

    public RunReports(RunFolders folders, string dataset)
    {
        writer = new ReportWriter(new FolderOutput(folders.Reports), dataset);
        Diagnostics = writer.OpenDiagnostics();
        Reading = new AheadLog(Diagnostics);
        Changes = writer.OpenChanges();
    }

    public DiagnosticCsv Diagnostics { get; }

    /// <summary>For what is found before the rows are judged and while they are read ahead.</summary>
    public AheadLog Reading { get; }

    public ChangeCsv Changes { get; }

    public void Write(DatasetOutcome outcome) => writer.Write(ReportOf(outcome));

    /// <summary>The clerk's own table with its faults marked, where there is anything to mend; where there is not, no older one stays.</summary>
    /// <param name="raw">What the source was opened as: it is read once more, for the run's own rows are gone by now.</param>
    public void WriteReturned(DatasetOutcome outcome, RawTable? raw)
    {
        if (outcome.Diagnostics.Kept.Any(diagnostic => diagnostic.Severity >= Severity.Warning && diagnostic.Location.Line > 0) && raw?.Again is { } again)
        {
            using var ahead = new ReadAhead<TextBatch>(again(), "extract");
            writer.WriteReturned(ReportOf(outcome), raw with { Batches = ahead.Items() });
        }
        else
        {
            writer.DropReturned();
        }
    }

    public static DatasetReport ReportOf(DatasetOutcome outcome) => new(outcome.Dataset, StatusOf(outcome), outcome.Diagnostics)
    {
        Sources = [.. outcome.Extractions.Select(Source)],
        RowsRead = outcome.RowsRead,
        RowsPublished = outcome.IsFit ? outcome.RowsPublished : 0,
        RowsRejected = outcome.RowsRejected,
    };

    public void Dispose()
    {
        Reading.End();
        Diagnostics.Dispose();
        Changes.Dispose();
    }

    private static ReportStatus StatusOf(DatasetOutcome outcome) => outcome.Action switch
    {
        RunAction.Held => ReportStatus.Held,
        RunAction.Failed => ReportStatus.Failed,
        RunAction.Checked => outcome.IsFit ? ReportStatus.Fit : ReportStatus.Unfit,
        RunAction.Published or RunAction.Unchanged => ReportStatus.Published,
        _ => throw new InvalidOperationException($"No status for {outcome.Action}."),
    };

    private static SourceReport Source(Extraction extraction) => new(
        extraction.File.Name,
        extraction.File.Sha256,
        extraction.Encoding,
        extraction.Sheet,
        extraction.HeaderRows,
        Math.Max(0, extraction.LastRow - extraction.FirstRow + 1 - extraction.Skipped.Where(skipped => skipped.First >= extraction.FirstRow && skipped.Last <= extraction.LastRow).Sum(skipped => skipped.Last - skipped.First + 1)));
}
