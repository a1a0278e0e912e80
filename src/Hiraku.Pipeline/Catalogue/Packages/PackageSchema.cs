using System.Globalization;
using System.Text.Json.Nodes;
using Hiraku.Model.Schemas;

namespace Hiraku.Pipeline.Catalogue.Packages;

/// <summary>Frictionless Table Schema of the published CSV.</summary>
internal static class PackageSchema
{
    public static JsonObject Of(TableSchema schema, bool strict)
    {
        var node = new JsonObject
        {
            ["fields"] = new JsonArray([.. schema.Fields.Select(field => FieldObject(field, strict))]),
            ["missingValues"] = new JsonArray(""),
        };
        if (strict && !schema.Key.IsEmpty && schema.Key.All(key => schema.IndexOf(key) >= 0))
        {
            node["primaryKey"] = new JsonArray([.. schema.Key.Select(key => (JsonNode)key)]);
        }

        return node;
    }

    private static JsonObject FieldObject(Field field, bool strict)
    {
        var node = new JsonObject
        {
            ["name"] = field.Name,
            ["type"] = field.Type.ToString().ToLowerInvariant() is "text" ? "string" : field.Type.ToString().ToLowerInvariant(),
            ["title"] = field.Label.Ja,
        };
        if (field.Description.Length > 0)
        {
            node["description"] = field.Description;
        }

        JsonObject constraints = strict ? Constraints(field) : [];
        if (constraints.Count > 0)
        {
            node["constraints"] = constraints;
        }

        return node;
    }

    private static JsonObject Constraints(Field field)
    {
        var node = new JsonObject();
        if (field.IsRequired)
        {
            node["required"] = true;
        }

        if (field.Type == ColumnType.Text && !field.Allowed.IsEmpty && field.Kind != FieldKind.Multi)
        {
            node["enum"] = new JsonArray([.. field.Allowed.Select(value => (JsonNode)value)]);
        }
        else if (field.Type == ColumnType.Text && field.Pattern is not null)
        {
            node["pattern"] = field.Pattern;
        }

        if (field.Type is ColumnType.Integer or ColumnType.Number)
        {
            Put(node, "minimum", field.Minimum);
            Put(node, "maximum", field.Maximum);
        }

        return node;
    }

    private static void Put(JsonObject node, string name, decimal? value)
    {
        if (value is { } number)
        {
            node[name] = JsonValue.Create(decimal.Parse(number.ToString("0.##########", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture));
        }
    }
}
