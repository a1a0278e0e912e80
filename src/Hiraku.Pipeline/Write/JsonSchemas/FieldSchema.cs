using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Hiraku.Model.Schemas;

namespace Hiraku.Pipeline.Write.JsonSchemas;

/// <summary>What draft-07 can say of one field's values.</summary>
internal static class FieldSchema
{
    public static JsonObject Of(Field field, bool strict, bool nullable)
    {
        string type = TypeName(field.Type);
        var property = new JsonObject
        {
            ["title"] = field.Label.Ja,
            ["type"] = nullable ? new JsonArray(type, "null") : type,
        };
        if (field.Description.Length > 0)
        {
            property["description"] = field.Description;
        }

        if (field.Example is { Length: > 0 } example)
        {
            property["examples"] = new JsonArray(example);
        }

        if (strict)
        {
            AddText(property, field, nullable);
            AddNumber(property, field);
        }

        property["x-title-en"] = field.Label.En;
        property["x-kind"] = field.Kind.NameOf();
        property["x-requirement"] = field.Requirement.ToString().ToLowerInvariant();
        if (field.Unit is not null)
        {
            property["x-unit"] = field.Unit;
        }

        return property;
    }

    private static void AddText(JsonObject property, Field field, bool nullable)
    {
        if (field.Type is not (ColumnType.Text or ColumnType.Date))
        {
            return;
        }

        List<string> patterns = field.Pattern is null ? [] : [Whole(field.Pattern)];
        string[] allowed = [.. field.Allowed.IsEmpty ? field.Codes?.Entries.Select(entry => entry.Code) ?? [] : field.Allowed];
        if (allowed.Length > 0 && field.Kind == FieldKind.Multi)
        {
            patterns.Add(SeveralOf(allowed));
        }
        else if (allowed.Length > 0)
        {
            property["enum"] = Values(allowed, nullable);
        }

        if (field.Type == ColumnType.Date)
        {
            property["format"] = "date";
        }

        AddPatterns(property, patterns);
        Put(property, "minLength", field.MinLength);
        Put(property, "maxLength", field.MaxLength);
    }

    private static void AddPatterns(JsonObject property, List<string> patterns)
    {
        if (patterns.Count == 1)
        {
            property["pattern"] = patterns[0];
        }
        else if (patterns.Count > 1)
        {
            property["allOf"] = new JsonArray([.. patterns.Select(pattern => (JsonNode)new JsonObject { ["pattern"] = pattern })]);
        }
    }

    /// <summary>A field of several values (a;b) cannot be an enumeration, so its closed list becomes a pattern.</summary>
    private static string SeveralOf(string[] allowed)
    {
        string one = "(?:" + string.Join('|', allowed.Select(Literal)) + ")";
        return $"^{one}(?:;{one})*$";
    }

    private static JsonArray Values(string[] allowed, bool nullable)
    {
        var values = new JsonArray([.. allowed.Distinct(StringComparer.Ordinal).Select(value => (JsonNode)value)]);
        if (nullable)
        {
            values.Add(null);
        }

        return values;
    }

    private static void AddNumber(JsonObject property, Field field)
    {
        if (field.Type is ColumnType.Integer or ColumnType.Number)
        {
            Put(property, "minimum", field.Minimum);
            Put(property, "maximum", field.Maximum);
        }
    }

    private static void Put<T>(JsonObject property, string name, T? value)
        where T : struct
    {
        if (value is { } number)
        {
            property[name] = JsonValue.Create(number);
        }
    }

    /// <summary>JSON Schema's patterns match anywhere; ours hold the whole text.</summary>
    private static string Whole(string pattern) =>
        pattern.StartsWith('^') && pattern.EndsWith('$') && !pattern.Contains('|', StringComparison.Ordinal) ? pattern : $"^(?:{pattern})$";

    /// <summary>Escapes only what both .NET and ECMAScript call special; Regex.Escape would also escape spaces and '#', which ECMAScript refuses.</summary>
    private static string Literal(string text) => Regex.Replace(text, @"[\\^$.|?*+()\[\]{}/]", @"\$0");

    private static string TypeName(ColumnType type) => type switch
    {
        ColumnType.Integer => "integer",
        ColumnType.Number => "number",
        ColumnType.Boolean => "boolean",
        _ => "string",
    };
}
