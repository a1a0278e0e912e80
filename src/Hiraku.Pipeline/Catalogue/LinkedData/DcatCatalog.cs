using System.Text.Json.Nodes;
using Hiraku.Model.Catalogs;
using Hiraku.Pipeline.Catalogue.Vocabulary;

namespace Hiraku.Pipeline.Catalogue.LinkedData;

/// <summary><c>catalog.jsonld</c>: the catalogue in DCAT 2, with the items that GIF's DCAT-GOJ asks for. Its context is inline: no processor goes to the network for it.</summary>
public static class DcatCatalog
{
    public const string Path = "catalog.jsonld";

    public static JsonObject Of(Catalog catalog)
    {
        CatalogueLinks links = CatalogueLinks.Of(catalog.Site);
        var node = new JsonObject
        {
            ["@context"] = Context(),
            ["@id"] = links.To(Path),
            ["@type"] = "dcat:Catalog",
            ["dct:identifier"] = catalog.Publisher.Code,
            ["dct:title"] = Nodes.Text(catalog.Site.Title),
            ["dct:description"] = Nodes.Text(catalog.Site.Description.Ja.Length > 0 ? catalog.Site.Description : catalog.Site.Title),
            ["dct:publisher"] = DcatAgents.Publisher(catalog.Publisher, links),
            ["dct:spatial"] = DcatAgents.Place(catalog.Publisher),
            ["dct:language"] = new JsonArray([.. catalog.Site.DataLanguages.Select(language => (JsonNode)language)]),
            ["dct:modified"] = Nodes.Date(catalog.AsOf),
            ["foaf:homepage"] = Nodes.Id(links.BaseUrl),
        };
        if (Licence.Of(catalog.Site.Licence).Url is { Length: > 0 } licence)
        {
            node["dct:license"] = Nodes.Id(licence);
        }

        CatalogEntry[] published = [.. catalog.Entries.Where(entry => !entry.Files.IsEmpty)];
        node["dcat:dataset"] = new JsonArray([.. published.Select(entry => DcatDataset.Of(entry, catalog, links))]);
        node["dcat:record"] = new JsonArray([.. published.Select(entry => Record(entry, links))]);
        node["dcat:service"] = Service(catalog, links);
        return node;
    }

    private static JsonObject Record(CatalogEntry entry, CatalogueLinks links)
    {
        var record = new JsonObject
        {
            ["@type"] = "dcat:CatalogRecord",
            ["foaf:primaryTopic"] = Nodes.Id(links.Page(entry) + "#dataset"),
            ["dct:title"] = Nodes.Text(entry.Dataset.Title),
        };
        Nodes.Put(record, "dct:modified", Nodes.Date(entry.Checked), entry.Checked.Length > 0);
        return record;
    }

    private static JsonObject Service(Catalog catalog, CatalogueLinks links) => new()
    {
        ["@id"] = links.To("data/index.json") + "#service",
        ["@type"] = "dcat:DataService",
        ["dct:identifier"] = catalog.Publisher.Code + "_api",
        ["dct:title"] = Nodes.Text(new("静的API", "Static API")),
        ["dct:description"] = Nodes.Text(new("すべてのデータを固定のURLで取得できます。", "Every dataset at a fixed address.")),
        ["dcat:endpointURL"] = Nodes.Id(links.To("data/")),
        ["dcat:endpointDescription"] = Nodes.Id(links.To(OpenApi.OpenApiDocument.Path)),
    };

    private static JsonObject Context() => new()
    {
        ["adms"] = "http://www.w3.org/ns/adms#",
        ["dcat"] = "http://www.w3.org/ns/dcat#",
        ["dct"] = "http://purl.org/dc/terms/",
        ["foaf"] = "http://xmlns.com/foaf/0.1/",
        ["gsp"] = "http://www.opengis.net/ont/geosparql#",
        ["owl"] = "http://www.w3.org/2002/07/owl#",
        ["skos"] = "http://www.w3.org/2004/02/skos/core#",
        ["spdx"] = "http://spdx.org/rdf/terms#",
        ["vcard"] = "http://www.w3.org/2006/vcard/ns#",
        ["xsd"] = "http://www.w3.org/2001/XMLSchema#",
    };
}
