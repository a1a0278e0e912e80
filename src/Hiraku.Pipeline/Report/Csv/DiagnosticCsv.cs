using Hiraku.Model.Diagnostics;

namespace Hiraku.Pipeline.Report.Csv;

/// <summary>diagnostics.csv: every diagnostic of a dataset, written as it is found, so that a million of them cost no memory. Several threads may write.</summary>
public sealed class DiagnosticCsv(Stream stream) : IDiagnosticLog, IDisposable
{
    private readonly Lock gate = new();
    private readonly Utf8CsvWriter csv = new(
        stream, "severity", "code", "rule", "file", "sheet", "cell", "line", "field", "value", "message_ja", "hint_ja", "suggestion", "message_en", "hint_en");

    public void Write(Diagnostic diagnostic)
    {
        lock (gate)
        {
            csv.Term(diagnostic.Severity.Word());
            csv.Term(diagnostic.Rule.Code);
            csv.Term(diagnostic.Rule.Name);
            csv.Place(diagnostic.Location);
            csv.Field(diagnostic.Location.Line);
            csv.Term(diagnostic.Location.Field);
            csv.Field(diagnostic.Value);
            csv.Field(diagnostic.Message.Ja);
            csv.Term(diagnostic.Hint.Ja);
            csv.Field(diagnostic.Suggestion);
            csv.Field(diagnostic.Message.En);
            csv.Term(diagnostic.Hint.En);
            csv.EndRow();
        }
    }

    public void Dispose() => csv.Dispose();
}
