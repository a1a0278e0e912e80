using Hiraku.Model;
using Hiraku.Model.Tables;
using Hiraku.Pipeline.Report.Csv;
using Hiraku.Pipeline.Report.Html;
using Hiraku.Pipeline.Report.Returned;

namespace Hiraku.Pipeline.Report;

/// <summary>
/// Writes what the staff read about one dataset, under <c>reports/&lt;id&gt;/</c>. The two logs are opened before the run and fed
/// by it; the rest is written after it. These files hold raw values: they are never published.
/// </summary>
public sealed class ReportWriter(IOutput reports, string dataset)
{
    /// <summary>diagnostics.csv; the caller disposes it when the run is over.</summary>
    public DiagnosticCsv OpenDiagnostics() => new(reports.Create(dataset + "/diagnostics.csv"));

    /// <summary>normalization.csv; the caller disposes it when the run is over.</summary>
    public ChangeCsv OpenChanges() => new(reports.Create(dataset + "/normalization.csv"));

    public void Write(DatasetReport report)
    {
        Write("report.json", stream => JsonReport.Write(stream, report));
        Write("diagnostics.sarif", stream => SarifReport.Write(stream, report));
        Write("report.html", stream => HtmlReport.Write(stream, report));
    }

    /// <summary>returned.xlsx; worth making where a clerk has something to mend.</summary>
    /// <param name="raw">The table with rows that were not read yet.</param>
    public void WriteReturned(DatasetReport report, RawTable raw)
    {
        Write("returned.xlsx", stream => new ReturnedWorkbook(report).Write(stream, raw));
    }

    /// <summary>Takes away what an earlier run wrote to be sent back.</summary>
    public void DropReturned() => reports.Delete(dataset + "/returned.xlsx");

    private void Write(string name, Action<Stream> write)
    {
        using Stream stream = reports.Create(dataset + "/" + name);
        write(stream);
    }
}
