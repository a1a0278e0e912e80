using System.Text.Json;
using Hiraku.Model.Diagnostics;

namespace Hiraku.Pipeline.Report;

/// <summary>diagnostics.sarif: SARIF 2.1.0, which editors and CI show beside the file.</summary>
internal static class SarifReport
{
    public static void Write(Stream stream, DatasetReport report)
    {
        Rule[] rules = [.. report.Bag.Kept.Select(found => found.Rule).DistinctBy(rule => rule.Code).OrderBy(rule => rule.Code, StringComparer.Ordinal)];
        using var json = new Utf8JsonWriter(stream, JsonReport.Options);
        json.WriteStartObject();
        json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        WriteTool(json, rules);
        json.WriteString("language", "ja");
        json.WriteString("columnKind", "utf16CodeUnits");
        json.WriteStartArray("results");
        foreach (Diagnostic diagnostic in report.Bag.Kept)
        {
            WriteResult(json, diagnostic, Array.FindIndex(rules, rule => rule.Code == diagnostic.Rule.Code));
            JsonReport.HandOn(json);
        }

        json.WriteEndArray();
        json.WriteStartObject("properties");
        json.WriteString("dataset", report.Dataset.Id);
        json.WriteNumber("diagnosticsTotal", report.Bag.Total);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteTool(Utf8JsonWriter json, Rule[] rules)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "Hiraku");
        json.WriteStartArray("rules");
        foreach (Rule rule in rules)
        {
            json.WriteStartObject();
            json.WriteString("id", rule.Code);
            json.WriteString("name", rule.Name);
            WriteText(json, "shortDescription", rule.Title.Ja);
            WriteText(json, "fullDescription", rule.Why.Ja);
            WriteText(json, "help", rule.Mend.Ja);
            json.WriteStartObject("defaultConfiguration");
            json.WriteString("level", rule.Severity.Word());
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteResult(Utf8JsonWriter json, Diagnostic diagnostic, int ruleIndex)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", diagnostic.Rule.Code);
        json.WriteNumber("ruleIndex", ruleIndex);
        json.WriteString("level", diagnostic.Severity.Word());
        WriteText(json, "message", diagnostic.Message.Ja);
        json.WriteStartArray("locations");
        if (diagnostic.Location.File.Length > 0)
        {
            WriteLocation(json, diagnostic.Location);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteLocation(Utf8JsonWriter json, Location place)
    {
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", string.Join('/', place.File.Replace('\\', '/').Split('/').Select(Uri.EscapeDataString)));
        json.WriteEndObject();
        if (place.Line > 0)
        {
            json.WriteStartObject("region");
            json.WriteNumber("startLine", place.Line);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        if (place.Cell.Length > 0)
        {
            json.WriteStartArray("logicalLocations");
            json.WriteStartObject();
            json.WriteString("name", place.Cell);
            json.WriteString("fullyQualifiedName", place.Sheet is null ? place.Cell : place.Sheet + "!" + place.Cell);
            json.WriteString("kind", "member");
            json.WriteEndObject();
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }
}
