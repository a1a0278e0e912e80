using System.Globalization;
using System.Text.Json.Nodes;
using Hiraku.Model;
using Hiraku.Model.Catalogs;
using Hiraku.Pipeline.Catalogue.Vocabulary;

namespace Hiraku.Pipeline.Catalogue.LinkedData;

/// <summary>One dataset and its files in DCAT.</summary>
internal static class DcatDataset
{
    public static JsonObject Of(CatalogEntry entry, Catalog catalog, CatalogueLinks links)
    {
        var node = new JsonObject
        {
            ["@id"] = links.Page(entry) + "#dataset",
            ["@type"] = "dcat:Dataset",
            ["dct:identifier"] = $"{catalog.Publisher.Code}_{entry.Dataset.Id}",
            ["dct:title"] = Nodes.Text(entry.Dataset.Title),
            ["dct:description"] = Nodes.Text(Descriptions.Of(entry, catalog.Publisher)),
            ["dcat:keyword"] = new JsonArray([.. Keywords.Of(entry).Select(keyword => (JsonNode)new JsonObject { ["@value"] = keyword, ["@language"] = "ja" })]),
            ["dct:publisher"] = Nodes.Id(links.To("#publisher")),
            ["dcat:contactPoint"] = DcatAgents.Contact(entry.Dataset, catalog.Publisher, catalog.Site.Contact),
            ["dct:spatial"] = DcatAgents.Place(catalog.Publisher),
            ["dct:language"] = "ja",
            ["dct:accrualPeriodicity"] = Nodes.Id(entry.Dataset.Frequency.Iri()),
            ["dcat:landingPage"] = Nodes.Id(links.Page(entry)),
            ["foaf:page"] = Nodes.Id(links.Page(entry)),
            ["dct:conformsTo"] = Nodes.Id(links.Schema(entry)),
            ["dct:accessRights"] = Nodes.Id("http://publications.europa.eu/resource/authority/access-right/PUBLIC"),
        };
        Nodes.Put(node, "dct:creator", Creator(entry), entry.Dataset.Department.Ja.Length > 0);
        Nodes.Put(node, "dcat:theme", Theme(entry), Topic.Of(entry.Dataset.Topic) is not null);
        Nodes.Put(node, "dct:issued", Nodes.Date(Issued(entry)), Issued(entry).Length > 0);
        Nodes.Put(node, "dct:modified", Nodes.Date(entry.Modified), entry.Modified.Length > 0);
        Nodes.Put(node, "owl:versionInfo", entry.Version, entry.Version.Length > 0);
        node["dcat:distribution"] = new JsonArray([.. entry.Files.Where(file => FileFormat.Of(file.Format).IsData).Select(file => File(entry, file, links))]);
        return node;
    }

    /// <summary>The day the first version came out, as far back as the record of changes goes.</summary>
    public static string Issued(CatalogEntry entry) =>
        entry.Changes.Select(change => change.Date).Append(entry.Modified).Where(date => date.Length > 0).Order(StringComparer.Ordinal).FirstOrDefault("");

    private static JsonObject Creator(CatalogEntry entry) => new() { ["@type"] = "foaf:Organization", ["foaf:name"] = Nodes.Text(entry.Dataset.Department) };

    private static JsonObject Theme(CatalogEntry entry) => new()
    {
        ["@type"] = "skos:Concept",
        ["skos:notation"] = entry.Dataset.Topic,
        ["skos:prefLabel"] = Nodes.Text(Topic.Of(entry.Dataset.Topic)?.Name ?? LocalizedText.Empty),
    };

    private static JsonObject File(CatalogEntry entry, Distribution file, CatalogueLinks links)
    {
        FileFormat format = FileFormat.Of(file.Format);
        LocalizedText title = new($"{entry.Dataset.Title.Ja}（{format.Label}）", $"{entry.Dataset.Title.In("en")} ({format.Label})");
        var node = new JsonObject
        {
            ["@id"] = links.To(file.Path),
            ["@type"] = "dcat:Distribution",
            ["dct:title"] = Nodes.Text(title),
            ["dct:description"] = Nodes.Text(title),
            ["dcat:accessURL"] = Nodes.Id(links.Page(entry)),
            ["dcat:downloadURL"] = Nodes.Id(links.To(file.Path)),
            ["dcat:mediaType"] = Nodes.Id("https://www.iana.org/assignments/media-types/" + format.MediaType),
            ["dct:format"] = format.Label,
            ["dcat:byteSize"] = Nodes.Typed(file.Bytes.ToString(CultureInfo.InvariantCulture), "xsd:nonNegativeInteger"),
            ["adms:status"] = Nodes.Id("http://purl.org/adms/status/Completed"),
            ["spdx:checksum"] = Checksum(file),
        };
        Nodes.Put(node, "dct:modified", Nodes.Date(entry.Modified), entry.Modified.Length > 0);
        string licence = Licence.Of(entry.Licence).Url;
        Nodes.Put(node, "dct:license", Nodes.Id(licence), licence.Length > 0);
        return node;
    }

    private static JsonObject Checksum(Distribution file) => new()
    {
        ["@type"] = "spdx:Checksum",
        ["spdx:algorithm"] = Nodes.Id("http://spdx.org/rdf/terms#checksumAlgorithm_sha256"),
        ["spdx:checksumValue"] = Nodes.Typed(file.Sha256, "xsd:hexBinary"),
    };
}
