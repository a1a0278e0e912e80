using System.Text.Json.Nodes;
using Hiraku.Model.Catalogs;

namespace Hiraku.Pipeline.Catalogue.Index;

/// <summary><c>data/index.json</c>: the whole catalogue for programs. Its shape is a promise.</summary>
public static class CatalogueIndex
{
    public const string Path = "data/index.json";

    /// <param name="documents">What lies beside the datasets' own files: their descriptions, the catalogue's documents.</param>
    public static JsonObject Of(Catalog catalog, IEnumerable<Distribution> documents) => new()
    {
        ["publisher"] = new JsonObject
        {
            ["code"] = catalog.Publisher.Code,
            ["name"] = catalog.Publisher.Name.Ja,
        },
        ["datasets"] = new JsonArray([.. catalog.Entries.Select(Dataset)]),
        ["withdrawn"] = new JsonArray([.. catalog.Withdrawn.Select(Withdrawn)]),
        ["files"] = new JsonArray([.. documents.Select(File)]),
    };

    private static JsonObject Dataset(CatalogEntry entry) => new()
    {
        ["id"] = entry.Dataset.Id,
        ["title"] = new JsonObject { ["ja"] = entry.Dataset.Title.Ja, ["en"] = entry.Dataset.Title.En },
        ["schema"] = entry.Dataset.Schema,
        ["rows"] = entry.Rows,
        ["status"] = entry.Status.ToString().ToLowerInvariant(),
        ["modified"] = entry.Modified.Length > 0 ? entry.Modified : null,
        ["licence"] = entry.Licence,
        ["files"] = new JsonArray([.. entry.Files.Select(File)]),
    };

    private static JsonObject Withdrawn(WithdrawnEntry withdrawn) => new()
    {
        ["id"] = withdrawn.Entry.Dataset.Id,
        ["title"] = new JsonObject { ["ja"] = withdrawn.Entry.Dataset.Title.Ja, ["en"] = withdrawn.Entry.Dataset.Title.En },
        ["since"] = withdrawn.Since,
        ["why"] = withdrawn.Why.Ja.Length > 0 ? new JsonObject { ["ja"] = withdrawn.Why.Ja, ["en"] = withdrawn.Why.En } : null,
        ["files"] = new JsonArray([.. withdrawn.Entry.Files.Select(File)]),
    };

    private static JsonObject File(Distribution file) => new()
    {
        ["format"] = file.Format,
        ["path"] = file.Path,
        ["bytes"] = file.Bytes,
        ["sha256"] = file.Sha256,
    };
}
