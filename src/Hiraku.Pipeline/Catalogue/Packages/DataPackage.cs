using System.Text.Json.Nodes;
using Hiraku.Model.Catalogs;
using Hiraku.Model.Datasets;
using Hiraku.Pipeline.Catalogue.Vocabulary;

namespace Hiraku.Pipeline.Catalogue.Packages;

/// <summary><c>datapackage.json</c> (Frictionless Data Package 1): the table's files beside it, the CSV with its Table Schema.</summary>
public static class DataPackage
{
    public static JsonObject Of(CatalogEntry entry, Publisher publisher, SiteSettings site)
    {
        Licence licence = Licence.Of(entry.Licence);
        var package = new JsonObject
        {
            ["profile"] = "data-package",
            ["name"] = Name(entry.Dataset.Id),
            ["title"] = entry.Dataset.Title.Ja,
            ["description"] = Descriptions.Of(entry, publisher).Ja,
            ["homepage"] = CatalogueLinks.Of(site).Page(entry),
            ["licenses"] = new JsonArray(LicenceObject(licence)),
            ["contributors"] = new JsonArray(new JsonObject { ["title"] = publisher.FullName, ["role"] = "publisher" }),
        };
        if (entry.Version.Length > 0)
        {
            package["version"] = entry.Version;
        }

        if (Keywords.Of(entry) is { IsEmpty: false } keywords)
        {
            package["keywords"] = new JsonArray([.. keywords.Select(keyword => (JsonNode)keyword)]);
        }

        package["resources"] = new JsonArray([.. entry.Files.Where(file => FileFormat.Of(file.Format).IsData && file.Format != "zip").Select(file => Resource(entry, file))]);
        return package;
    }

    private static JsonObject LicenceObject(Licence licence)
    {
        var node = new JsonObject { ["name"] = licence.Id.Replace(' ', '-'), ["title"] = licence.Title.Ja };
        if (licence.Url.Length > 0)
        {
            node["path"] = licence.Url;
        }

        return node;
    }

    private static JsonObject Resource(CatalogEntry entry, Distribution file)
    {
        bool isTable = file.Format == "csv";
        var resource = new JsonObject
        {
            ["profile"] = isTable ? "tabular-data-resource" : "data-resource",
            ["name"] = Name(entry.Dataset.Id + (isTable ? "" : "-" + file.Format)),
            ["path"] = file.Path[(file.Path.LastIndexOf('/') + 1)..],
            ["title"] = entry.Dataset.Title.Ja,
            ["format"] = file.Format,
            ["mediatype"] = FileFormat.Of(file.Format).MediaType,
            ["bytes"] = file.Bytes,
            ["hash"] = "sha256:" + file.Sha256,
        };
        if (isTable)
        {
            resource["encoding"] = "utf-8";
            resource["dialect"] = new JsonObject { ["delimiter"] = ",", ["lineTerminator"] = "\r\n", ["quoteChar"] = "\"", ["doubleQuote"] = true, ["header"] = true };
            resource["schema"] = PackageSchema.Of(entry.Schema, strict: entry.Dataset.Gate != Gate.Flag);
        }

        return resource;
    }

    /// <summary>The profile takes lower-case letters, digits, ".", "_" and "-".</summary>
    private static string Name(string id) =>
        string.Concat(id.ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '-' ? c : '-'));
}
