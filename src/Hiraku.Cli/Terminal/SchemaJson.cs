using System.Text.Json.Nodes;
using Hiraku.Model.Schemas;

namespace Hiraku.Cli.Terminal;

/// <summary><c>schema list</c> and <c>schema show</c> for programs.</summary>
internal static class SchemaJson
{
    public static JsonObject Head(TableSchema schema) => new()
    {
        ["id"] = schema.Id,
        ["title"] = JsonText.Both(schema.Title),
        ["standard"] = JsonText.Both(schema.Standard),
        ["number"] = schema.Number,
        ["fields"] = schema.Fields.Length,
        ["supersedes"] = Texts(schema.Supersedes),
    };

    public static JsonObject Of(TableSchema schema)
    {
        JsonObject document = Head(schema);
        document["description"] = schema.Description;
        document["key"] = Texts(schema.Key);
        document["source"] = schema.Source;
        document["confidence"] = schema.Confidence;
        document["fields"] = new JsonArray([.. schema.Fields.Select(field => (JsonNode)FieldOf(field))]);
        return document;
    }

    private static JsonObject FieldOf(Field field) => new()
    {
        ["name"] = field.Name,
        ["label"] = JsonText.Both(field.Label),
        ["kind"] = field.Kind.NameOf(),
        ["requirement"] = field.Requirement.ToString().ToLowerInvariant(),
        ["description"] = field.Description,
        ["example"] = field.Example,
        ["aliases"] = Texts(field.Aliases),
        ["allowed"] = Texts(field.Allowed),
    };

    private static JsonArray Texts(IEnumerable<string> texts) => [.. texts.Select(text => JsonValue.Create(text))];
}
