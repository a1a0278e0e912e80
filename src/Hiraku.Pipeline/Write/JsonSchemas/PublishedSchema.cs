using System.Text.Json.Nodes;
using Hiraku.Model.Datasets;
using Hiraku.Model.Schemas;

namespace Hiraku.Pipeline.Write.JsonSchemas;

/// <summary>
/// The JSON Schema that a dataset's published .json satisfies, as draft-07 (the last draft that asserts <c>format</c>
/// everywhere). It promises what the gate holds: where faulty rows go out (<c>gate: flag</c>) it promises keys and types only.
/// </summary>
public static class PublishedSchema
{
    public static JsonObject Of(TableSchema schema, Dataset dataset, string id)
    {
        bool strict = dataset.Gate != Gate.Flag;
        var properties = new JsonObject();
        foreach (Field field in schema.Fields)
        {
            bool hidden = dataset.Privacy.Suppress?.Columns.Contains(field.Name) ?? false;
            properties[field.Name] = FieldSchema.Of(field, strict, nullable: !field.IsRequired || !strict || hidden);
        }

        return new JsonObject
        {
            ["$schema"] = "http://json-schema.org/draft-07/schema#",
            ["$id"] = id,
            ["title"] = dataset.Title.Ja,
            ["description"] = schema.Description.Length > 0 ? schema.Description : dataset.Description.Ja,
            ["x-schema"] = schema.Id,
            ["x-key"] = new JsonArray([.. schema.Key.Select(key => (JsonNode)key)]),
            ["type"] = "array",
            ["items"] = new JsonObject
            {
                ["type"] = "object",
                ["properties"] = properties,
                ["required"] = new JsonArray([.. schema.Fields.Select(field => (JsonNode)field.Name)]),
                ["additionalProperties"] = false,
            },
        };
    }
}
