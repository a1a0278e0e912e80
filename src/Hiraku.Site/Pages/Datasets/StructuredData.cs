using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Hiraku.Model.Catalogs;
using Hiraku.Site.Rendering;

namespace Hiraku.Site.Pages.Datasets;

/// <summary>schema.org/Dataset for search engines, as a script element of data.</summary>
public static class StructuredData
{
    // '<', '>' and '&' stay escaped by this encoder, so a value can never end the script element.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static Markup Of(CatalogEntry entry, Edition edition, string lead)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            Write(json, entry, edition, lead);
        }

        return new Markup($"<script type=\"application/ld+json\">{Encoding.UTF8.GetString(buffer.ToArray())}</script>");
    }

    private static void Write(Utf8JsonWriter json, CatalogEntry entry, Edition edition, string lead)
    {
        string site = edition.Catalog.Site.BaseUrl;
        json.WriteStartObject();
        json.WriteString("@context", "https://schema.org/");
        json.WriteString("@type", "Dataset");
        json.WriteString("name", edition.In(entry.Dataset.Title));
        json.WriteString("description", Description(lead, entry, edition));
        json.WriteString("url", site + edition.Language.Prefix + DatasetCard.PathOf(entry));
        json.WriteString("license", Licences.Of(entry.Licence.Length > 0 ? entry.Licence : edition.Catalog.Site.Licence).Url);
        json.WriteBoolean("isAccessibleForFree", true);
        json.WriteString("spatialCoverage", edition.In(edition.Catalog.Publisher.Prefecture) + (edition.Language.IsEnglish ? ", " : "") + edition.In(edition.Catalog.Publisher.Name));
        if (entry.Modified.Length > 0)
        {
            json.WriteString("dateModified", entry.Modified);
        }

        json.WriteStartObject("creator");
        json.WriteString("@type", "GovernmentOrganization");
        json.WriteString("name", edition.In(edition.Catalog.Publisher.Name));
        json.WriteEndObject();
        WriteFiles(json, entry, site);
        json.WriteEndObject();
    }

    private static void WriteFiles(Utf8JsonWriter json, CatalogEntry entry, string site)
    {
        json.WriteStartArray("distribution");
        foreach (Distribution file in entry.Files)
        {
            json.WriteStartObject();
            json.WriteString("@type", "DataDownload");
            json.WriteString("encodingFormat", MediaType(file.Format));
            json.WriteString("contentUrl", site + file.Path);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>Search engines want 50 characters at least.</summary>
    private static string Description(string lead, CatalogEntry entry, Edition edition) => lead.Length >= 50
        ? lead
        : lead + " " + edition.Locale.Text("dataset.more", ("publisher", edition.In(edition.Catalog.Publisher.Name)), ("title", edition.In(entry.Dataset.Title)), ("rows", edition.Locale.Count("rows", entry.Rows)));

    private static string MediaType(string format) => format switch
    {
        "csv" => "text/csv",
        "json" => "application/json",
        "geojson" => "application/geo+json",
        "xlsx" => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "parquet" => "application/vnd.apache.parquet",
        _ => "application/octet-stream",
    };
}
