using System.Text.Json.Nodes;
using Hiraku.Model.Catalogs;
using Hiraku.Pipeline.Catalogue.Vocabulary;

namespace Hiraku.Pipeline.Catalogue.Ckan;

/// <summary>One published file as a CKAN resource.</summary>
internal static class CkanResource
{
    public static JsonObject Of(CatalogEntry entry, Distribution file, int position, string packageId, CatalogueLinks links)
    {
        FileFormat format = FileFormat.Of(file.Format);
        return new JsonObject
        {
            ["id"] = CkanPackage.IdOf(links.To(file.Path)),
            ["package_id"] = packageId,
            ["name"] = file.Path[(file.Path.LastIndexOf('/') + 1)..],
            ["description"] = $"{entry.Dataset.Title.Ja}（{format.Label}）",
            ["format"] = format.Label,
            ["url"] = links.To(file.Path),
            ["url_type"] = null,
            ["mimetype"] = format.MediaType,
            ["size"] = file.Bytes,
            ["hash"] = file.Sha256,
            ["created"] = CkanPackage.Instant(LinkedData.DcatDataset.Issued(entry)),
            ["last_modified"] = CkanPackage.Instant(entry.Modified),
            ["position"] = position,
            ["state"] = "active",
            ["resource_type"] = null,
            ["cache_url"] = null,
        };
    }
}
