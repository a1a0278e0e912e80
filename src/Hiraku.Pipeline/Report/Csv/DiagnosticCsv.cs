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
            csv.Field(diagnostic.Severity.Word());
            csv.Field(diagnostic.Rule.Code);
            csv.Field(diagnostic.Rule.Name);
            csv.Place(diagnostic.Location);
            csv.Field(diagnostic.Location.Line);
            csv.Field(diagnostic.Location.Field);
            csv.Field(diagnostic.Value);
            csv.Field(diagnostic.Message.Ja);
            csv.Field(diagnostic.Hint.Ja);
            csv.Field(diagnostic.Suggestion);
            csv.Field(diagnostic.Message.En);
            csv.Field(diagnostic.Hint.En);
            csv.EndRow();
        }
    }

    public void Dispose() => csv.Dispose();
}
