using System.Globalization;
using System.Text.Json.Nodes;
using Hiraku.Model;
using Hiraku.Model.Catalogs;
using Hiraku.Model.Datasets;
using Hiraku.Pipeline.Catalogue.Vocabulary;

namespace Hiraku.Pipeline.Catalogue.LinkedData;

/// <summary><c>data/&lt;id&gt;/dataset.jsonld</c>: the dataset as search engines read it (schema.org/Dataset). The page takes it in as it is.</summary>
public static class SchemaOrgDataset
{
    public static string PathOf(string datasetId) => $"data/{datasetId}/dataset.jsonld";

    public static JsonObject Of(CatalogEntry entry, Publisher publisher, SiteSettings site)
    {
        CatalogueLinks links = CatalogueLinks.Of(site);
        LocalizedText description = Descriptions.Of(entry, publisher);
        Licence licence = Licence.Of(entry.Licence);
        var node = new JsonObject
        {
            ["@context"] = "https://schema.org/",
            ["@type"] = "Dataset",
            ["@id"] = links.Page(entry) + "#dataset",
            ["name"] = entry.Dataset.Title.Ja,
            ["alternateName"] = entry.Dataset.Title.In("en"),
            ["description"] = Cut(description.Ja),
            ["url"] = links.Page(entry),
            ["identifier"] = $"{publisher.Code}_{entry.Dataset.Id}",
            ["keywords"] = new JsonArray([.. Keywords.Of(entry).Select(keyword => (JsonNode)keyword)]),
            ["license"] = licence.Url.Length > 0 ? licence.Url : licence.Id,
            ["isAccessibleForFree"] = true,
            ["inLanguage"] = "ja",
            ["creator"] = Organization(publisher, entry.Dataset.Department),
            ["publisher"] = Organization(publisher, LocalizedText.Empty),
            ["spatialCoverage"] = Place(publisher),
            ["variableMeasured"] = new JsonArray([.. entry.Schema.Fields.Select(field => (JsonNode)Variable(field))]),
            ["includedInDataCatalog"] = new JsonObject { ["@type"] = "DataCatalog", ["name"] = site.Title.Ja, ["url"] = links.BaseUrl },
        };
        AddDates(node, entry);
        node["distribution"] = new JsonArray([.. entry.Files.Where(file => FileFormat.Of(file.Format).IsData).Select(file => Download(file, links))]);
        return node;
    }

    private static void AddDates(JsonObject node, CatalogEntry entry)
    {
        Nodes.Put(node, "datePublished", DcatDataset.Issued(entry), DcatDataset.Issued(entry).Length > 0);
        Nodes.Put(node, "dateModified", entry.Modified, entry.Modified.Length > 0);
        Nodes.Put(node, "version", entry.Version, entry.Version.Length > 0);
    }

    private static JsonObject Organization(Publisher publisher, LocalizedText department)
    {
        var node = new JsonObject { ["@type"] = "GovernmentOrganization", ["name"] = publisher.FullName };
        Nodes.Put(node, "alternateName", publisher.Name.En, publisher.Name.En.Length > 0);
        Nodes.Put(node, "department", new JsonObject { ["@type"] = "GovernmentOrganization", ["name"] = department.Ja }, department.Ja.Length > 0);
        return node;
    }

    private static JsonObject Place(Publisher publisher)
    {
        var place = new JsonObject { ["@type"] = "Place", ["name"] = publisher.FullName };
        if (publisher.Bounds is { } box)
        {
            place["geo"] = new JsonObject
            {
                ["@type"] = "GeoShape",
                ["box"] = string.Create(CultureInfo.InvariantCulture, $"{box.South} {box.West} {box.North} {box.East}"),
            };
        }

        return place;
    }

    private static JsonObject Variable(Model.Schemas.Field field)
    {
        var node = new JsonObject { ["@type"] = "PropertyValue", ["name"] = field.Name };
        Nodes.Put(node, "description", field.Description, field.Description.Length > 0);
        Nodes.Put(node, "unitText", field.Unit, field.Unit is not null);
        return node;
    }

    private static JsonObject Download(Distribution file, CatalogueLinks links) => new()
    {
        ["@type"] = "DataDownload",
        ["name"] = FileFormat.Of(file.Format).Label,
        ["encodingFormat"] = FileFormat.Of(file.Format).MediaType,
        ["contentUrl"] = links.To(file.Path),
        ["contentSize"] = string.Create(CultureInfo.InvariantCulture, $"{file.Bytes} B"),
        ["sha256"] = file.Sha256,
    };

    /// <summary>Search engines read 5,000 characters at most.</summary>
    private static string Cut(string text) => text.Length <= 5_000 ? text : text[..(char.IsHighSurrogate(text[4_998]) ? 4_998 : 4_999)] + "…";
}
