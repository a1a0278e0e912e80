namespace Hiraku.Pipeline.Catalogue.Vocabulary;

/// <summary>What is known of a file format: the name people use, the IANA media type, whether it holds the table itself.</summary>
public sealed record FileFormat(string Key, string Label, string MediaType, bool IsData)
{
    private static readonly FileFormat[] Known =
    [
        new("csv", "CSV", "text/csv", true),
        new("xlsx", "XLSX", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", true),
        new("json", "JSON", "application/json", true),
        new("jsonl", "JSONL", "application/jsonl", true),
        new("rows", "JSON", "application/json", false),
        new("geojson", "GeoJSON", "application/geo+json", true),
        new("parquet", "Parquet", "application/vnd.apache.parquet", true),
        new("ics", "iCalendar", "text/calendar", true),
        new("zip", "ZIP", "application/zip", true),
        new("schema", "JSON Schema", "application/schema+json", false),
        new("datapackage", "Data Package", "application/json", false),
        new("csvw", "CSVW", "application/csvm+json", false),
        new("jsonld", "JSON-LD", "application/ld+json", false),
    ];

    public static FileFormat Of(string key) =>
        Known.FirstOrDefault(format => format.Key == key) ?? new FileFormat(key, key.ToUpperInvariant(), "application/octet-stream", true);
}
