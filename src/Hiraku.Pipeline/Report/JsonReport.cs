using System.Text.Encodings.Web;
using System.Text.Json;
using Hiraku.Model;
using Hiraku.Model.Diagnostics;

namespace Hiraku.Pipeline.Report;

/// <summary>report.json: for programs. It lists the first diagnostics of each cause and says how many there are in all.</summary>
internal static class JsonReport
{
    public static JsonWriterOptions Options { get; } = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(Stream stream, DatasetReport report)
    {
        using var json = new Utf8JsonWriter(stream, Options);
        json.WriteStartObject();
        json.WriteString("dataset", report.Dataset.Id);
        json.WriteString("status", report.Status.Word());
        WriteSources(json, report);
        json.WriteStartObject("rows");
        json.WriteNumber("read", report.RowsRead);
        json.WriteNumber("published", report.RowsPublished);
        json.WriteNumber("rejected", report.RowsRejected);
        json.WriteEndObject();
        json.WriteStartArray("diagnostics");
        foreach (Diagnostic diagnostic in report.Bag.Kept)
        {
            Write(json, diagnostic);
            HandOn(json);
        }

        json.WriteEndArray();
        json.WriteNumber("diagnostics_total", report.Bag.Total);
        json.WriteEndObject();
    }

    /// <summary>Lets go of what is written, so that a long report is never in memory as a whole.</summary>
    public static void HandOn(Utf8JsonWriter json)
    {
        if (json.BytesPending > 1 << 16)
        {
            json.Flush();
        }
    }

    private static void WriteSources(Utf8JsonWriter json, DatasetReport report)
    {
        json.WriteStartArray("sources");
        foreach (SourceReport source in report.Sources)
        {
            json.WriteStartObject();
            json.WriteString("file", source.File);
            json.WriteString("sha256", source.Sha256);
            json.WriteString("encoding", source.Encoding);
            json.WriteString("sheet", source.Sheet);
            json.WriteStartArray("header");
            json.WriteNumberValue(source.Header.First);
            json.WriteNumberValue(source.Header.Last);
            json.WriteEndArray();
            json.WriteNumber("rows", source.Rows);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, Diagnostic diagnostic)
    {
        Location place = diagnostic.Location;
        json.WriteStartObject();
        json.WriteString("rule", diagnostic.Rule.Name);
        json.WriteString("code", diagnostic.Rule.Code);
        json.WriteString("severity", diagnostic.Severity.Word());
        json.WriteString("file", place.File);
        json.WriteString("sheet", place.Sheet);
        json.WriteString("cell", place.Cell);
        json.WriteNumber("line", place.Line);
        json.WriteString("field", place.Field);
        json.WriteString("value", diagnostic.Value);
        Write(json, "message", diagnostic.Message);
        Write(json, "hint", diagnostic.Hint);
        json.WriteString("suggestion", diagnostic.Suggestion);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, LocalizedText text)
    {
        json.WriteStartObject(name);
        json.WriteString("ja", text.Ja);
        json.WriteString("en", text.En);
        json.WriteEndObject();
    }
}
