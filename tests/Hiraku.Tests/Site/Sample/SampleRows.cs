using System.Text.Json;
using Hiraku.Model.Schemas;

namespace Hiraku.Tests.Site.Sample;

/// <summary>Invented rows of one dataset, written as the pipeline publishes them.</summary>
public sealed class SampleRows(TableSchema schema)
{
    private readonly List<Dictionary<string, object?>> rows = [];

    public int Count => rows.Count;

    public TableSchema Schema => schema;

    public Dictionary<string, long> Filled() =>
        schema.Fields.ToDictionary(field => field.Name, field => (long)rows.Count(row => row.GetValueOrDefault(field.Name) is not null));

    public SampleRows Add(params (string Field, object? Value)[] cells)
    {
        rows.Add(cells.ToDictionary(cell => cell.Field, cell => cell.Value));
        return this;
    }

    public byte[] Json()
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartArray();
            foreach (var row in rows)
            {
                json.WriteStartObject();
                foreach (Field field in schema.Fields)
                {
                    json.WritePropertyName(field.Name);
                    JsonSerializer.Serialize(json, row.GetValueOrDefault(field.Name));
                }

                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        return buffer.ToArray();
    }
}
