using System.Text.Json.Nodes;
using Hiraku.Model.Catalogs;
using Hiraku.Pipeline.Catalogue.Vocabulary;

namespace Hiraku.Pipeline.Catalogue.OpenApi;

/// <summary><c>data/openapi.json</c>: the published files described as an API (OpenAPI 3.1), for tools that generate clients.</summary>
public static class OpenApiDocument
{
    public const string Path = "data/openapi.json";

    public static JsonObject Of(Catalog catalog)
    {
        var paths = new JsonObject
        {
            ["/data/index.json"] = Get("getCatalogue", "カタログ全体", "The whole catalogue", "application/json", new JsonObject { ["$ref"] = "#/components/schemas/Catalogue" }),
            ["/status.json"] = Get("getStatus", "更新の状態", "Status of the last run", "application/json", new JsonObject { ["type"] = "object" }),
        };
        foreach (CatalogEntry entry in catalog.Entries)
        {
            AddDataset(paths, entry);
        }

        return new JsonObject
        {
            ["openapi"] = "3.1.0",
            ["info"] = Info(catalog),
            ["servers"] = new JsonArray(new JsonObject { ["url"] = catalog.Site.BaseUrl.TrimEnd('/') }),
            ["paths"] = paths,
            ["components"] = new JsonObject { ["schemas"] = new JsonObject { ["Catalogue"] = CatalogueSchema() } },
        };
    }

    private static JsonObject Info(Catalog catalog)
    {
        Licence licence = Licence.Of(catalog.Site.Licence);
        var node = new JsonObject
        {
            ["title"] = catalog.Site.Title.Ja,
            ["version"] = "1.0.0",
            ["description"] = "静的ファイルです。認証も回数の制限もなく、URLは変わりません。 / Static files: no key, no limit, addresses that stay.",
            ["license"] = new JsonObject { ["name"] = licence.Id },
        };
        if (licence.Url.Length > 0)
        {
            node["license"]!["url"] = licence.Url;
        }

        return node;
    }

    private static void AddDataset(JsonObject paths, CatalogEntry entry)
    {
        foreach (Distribution file in entry.Files.Where(file => FileFormat.Of(file.Format).IsData || file.Format is "schema" or "rows"))
        {
            FileFormat format = FileFormat.Of(file.Format);
            JsonObject schema = file.Format switch
            {
                "json" => new JsonObject { ["$ref"] = $"/data/{entry.Dataset.Id}/schema.json" },
                "csv" or "jsonl" or "ics" => new JsonObject { ["type"] = "string" },
                "geojson" or "schema" or "rows" => new JsonObject { ["type"] = "object" },
                _ => new JsonObject { ["type"] = "string", ["contentMediaType"] = format.MediaType },
            };
            paths["/" + file.Path] = Get(
                OperationId(entry.Dataset.Id, file.Format), $"{entry.Dataset.Title.Ja}（{format.Label}）", $"{entry.Dataset.Title.In("en")} ({format.Label})", format.MediaType, schema);
        }
    }

    private static string OperationId(string dataset, string format) =>
        "get_" + string.Concat(dataset.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '_')) + "_" + format;

    private static JsonObject Get(string id, string summary, string description, string mediaType, JsonObject schema) => new()
    {
        ["get"] = new JsonObject
        {
            ["operationId"] = id,
            ["summary"] = summary,
            ["description"] = description,
            ["responses"] = new JsonObject
            {
                ["200"] = new JsonObject
                {
                    ["description"] = summary,
                    ["content"] = new JsonObject { [mediaType] = new JsonObject { ["schema"] = schema } },
                },
            },
        },
    };

    private static JsonObject CatalogueSchema()
    {
        static JsonObject Type(string type) => new() { ["type"] = type };
        static JsonObject Object(JsonObject properties) => new()
        {
            ["type"] = "object",
            ["required"] = new JsonArray([.. properties.Select(property => (JsonNode)property.Key)]),
            ["properties"] = properties,
        };
        static JsonObject Array(JsonObject items) => new() { ["type"] = "array", ["items"] = items };
        JsonObject file = Object(new() { ["format"] = Type("string"), ["path"] = Type("string"), ["bytes"] = Type("integer"), ["sha256"] = Type("string") });
        JsonObject dataset = Object(new()
        {
            ["id"] = Type("string"),
            ["title"] = Object(new() { ["ja"] = Type("string"), ["en"] = Type("string") }),
            ["schema"] = new JsonObject { ["type"] = new JsonArray("string", "null") },
            ["rows"] = Type("integer"),
            ["status"] = new JsonObject { ["enum"] = new JsonArray("published", "held", "failed") },
            ["modified"] = new JsonObject { ["type"] = new JsonArray("string", "null"), ["format"] = "date" },
            ["licence"] = Type("string"),
            ["files"] = Array(file),
        });
        return Object(new() { ["publisher"] = Object(new() { ["code"] = Type("string"), ["name"] = Type("string") }), ["datasets"] = Array(dataset) });
    }
}
