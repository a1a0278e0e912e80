using System.Text.Json.Nodes;
using Hiraku.Model.Catalogs;
using Hiraku.Model.Datasets;
using Hiraku.Model.Schemas;
using Hiraku.Pipeline.Catalogue.Vocabulary;

namespace Hiraku.Pipeline.Catalogue.Packages;

/// <summary>CSV on the Web metadata, under the name the W3C's rule finds it by: the CSV's name and <c>-metadata.json</c>.</summary>
public static class CsvOnTheWeb
{
    public static JsonObject Of(CatalogEntry entry, Distribution csv, Publisher publisher)
    {
        var table = new JsonObject
        {
            ["@context"] = new JsonArray("http://www.w3.org/ns/csvw", new JsonObject { ["@language"] = "ja" }),
            ["url"] = csv.Path[(csv.Path.LastIndexOf('/') + 1)..],
            ["dc:title"] = entry.Dataset.Title.Ja,
            ["dc:publisher"] = publisher.FullName,
        };
        if (Licence.Of(entry.Licence).Url is { Length: > 0 } url)
        {
            table["dc:license"] = new JsonObject { ["@id"] = url };
        }

        table["dialect"] = new JsonObject { ["encoding"] = "utf-8", ["lineTerminators"] = new JsonArray("\r\n"), ["header"] = true };
        table["tableSchema"] = Schema(entry);
        return table;
    }

    private static JsonObject Schema(CatalogEntry entry)
    {
        bool strict = entry.Dataset.Gate != Gate.Flag;
        var schema = new JsonObject { ["columns"] = new JsonArray([.. entry.Schema.Fields.Select(field => Column(field, strict))]) };
        if (strict && !entry.Schema.Key.IsEmpty && entry.Schema.Key.All(key => entry.Schema.IndexOf(key) >= 0))
        {
            schema["primaryKey"] = new JsonArray([.. entry.Schema.Key.Select(key => (JsonNode)Name(key))]);
        }

        return schema;
    }

    private static JsonObject Column(Field field, bool strict)
    {
        var column = new JsonObject
        {
            ["name"] = Name(field.Name),
            ["titles"] = field.Name,
            ["datatype"] = field.Type switch
            {
                ColumnType.Integer => "integer",
                ColumnType.Number => "number",
                ColumnType.Boolean => "boolean",
                ColumnType.Date => "date",
                _ => "string",
            },
            ["required"] = strict && field.IsRequired,
        };
        if (field.Description.Length > 0)
        {
            column["dc:description"] = field.Description;
        }

        return column;
    }

    /// <summary>A column's name is a variable of URI templates: letters, digits, "_", "." and percent codes.</summary>
    private static string Name(string field) =>
        Uri.EscapeDataString(field).Replace("-", "%2D", StringComparison.Ordinal).Replace("~", "%7E", StringComparison.Ordinal);
}
