using System.Text.Json;
using Hiraku.Model.Diagnostics;

namespace Hiraku.Pipeline.Report.Summary;

/// <summary>summary.json: the run for programs.</summary>
internal static class JsonSummary
{
    public static void Write(Stream stream, RunSummary summary)
    {
        using var json = new Utf8JsonWriter(stream, JsonReport.Options);
        json.WriteStartObject();
        json.WriteString("as_of", summary.AsOf);
        json.WriteStartObject("datasets");
        foreach (var group in summary.Datasets.CountBy(report => report.Status).OrderBy(entry => entry.Key))
        {
            json.WriteNumber(group.Key.Word(), group.Value);
        }

        json.WriteEndObject();
        json.WriteStartArray("results");
        foreach (DatasetReport report in summary.Datasets)
        {
            Write(json, report);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, DatasetReport report)
    {
        json.WriteStartObject();
        json.WriteString("dataset", report.Dataset.Id);
        json.WriteString("title", report.Dataset.Title.Ja);
        json.WriteString("department", report.Dataset.Department.Ja);
        json.WriteString("status", report.Status.Word());
        json.WriteNumber("rows_read", report.RowsRead);
        json.WriteNumber("rows_published", report.RowsPublished);
        json.WriteNumber("rows_rejected", report.RowsRejected);
        json.WriteNumber("errors", report.Bag.Count(Severity.Error));
        json.WriteNumber("warnings", report.Bag.Count(Severity.Warning));
        json.WriteNumber("notes", report.Bag.Count(Severity.Note));
        json.WriteStartArray("causes");
        foreach (Cause cause in Cause.Of(report.Bag))
        {
            json.WriteStartObject();
            json.WriteString("code", cause.Rule.Code);
            json.WriteString("rule", cause.Rule.Name);
            json.WriteString("severity", cause.Severity.Word());
            json.WriteString("field", cause.Field);
            json.WriteNumber("count", cause.Count);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
