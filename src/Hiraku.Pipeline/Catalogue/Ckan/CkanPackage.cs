using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Hiraku.Model.Catalogs;
using Hiraku.Model.Datasets;
using Hiraku.Pipeline.Catalogue.Vocabulary;

namespace Hiraku.Pipeline.Catalogue.Ckan;

/// <summary>A dataset as a CKAN package, with the keys that the Tokyo catalogue's packages have.</summary>
public static class CkanPackage
{
    /// <summary>The package's name, as BODIK forms it: code and id, in CKAN's alphabet.</summary>
    public static string NameOf(Publisher publisher, string datasetId) =>
        publisher.Code + "_" + string.Concat(datasetId.ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' ? c : '-'));

    public static JsonObject Of(CatalogEntry entry, Publisher publisher, SiteSettings site)
    {
        CatalogueLinks links = CatalogueLinks.Of(site);
        Licence licence = Licence.Of(entry.Licence);
        string id = IdOf(links.Page(entry));
        string? instant = Instant(entry.Modified);
        ImmutableArray<string> tags = Tags(entry);
        ImmutableArray<Distribution> files = [.. entry.Files.Where(file => FileFormat.Of(file.Format).IsData)];
        return new JsonObject
        {
            ["id"] = id,
            ["name"] = NameOf(publisher, entry.Dataset.Id),
            ["title"] = entry.Dataset.Title.Ja,
            ["notes"] = Descriptions.Of(entry, publisher).Ja,
            ["url"] = links.Page(entry),
            ["type"] = "dataset",
            ["state"] = "active",
            ["private"] = false,
            ["isopen"] = true,
            ["version"] = entry.Version,
            ["author"] = publisher.FullName,
            ["author_email"] = null,
            ["maintainer"] = entry.Dataset.Department.Ja.Length > 0 ? entry.Dataset.Department.Ja : publisher.Name.Ja,
            ["maintainer_email"] = entry.Dataset.Contact.Contains('@', StringComparison.Ordinal) ? entry.Dataset.Contact : null,
            ["license_id"] = licence.Id,
            ["license_title"] = licence.Title.Ja,
            ["license_url"] = licence.Url,
            ["metadata_created"] = Instant(LinkedData.DcatDataset.Issued(entry)),
            ["metadata_modified"] = instant,
            ["owner_org"] = IdOf(links.BaseUrl),
            ["organization"] = Organization(publisher, site),
            ["groups"] = Groups(entry),
            ["tags"] = new JsonArray([.. tags.Select(tag => (JsonNode)Tag(tag))]),
            ["extras"] = new JsonArray(new JsonObject { ["key"] = "更新頻度", ["value"] = entry.Dataset.Frequency.Name().Ja }),
            ["resources"] = new JsonArray([.. files.Select((file, position) => (JsonNode)CkanResource.Of(entry, file, position, id, links))]),
            ["num_resources"] = files.Length,
            ["num_tags"] = tags.Length,
            ["relationships_as_subject"] = new JsonArray(),
            ["relationships_as_object"] = new JsonArray(),
            ["creator_user_id"] = null,
            ["revision_id"] = null,
        };
    }

    public static JsonObject Organization(Publisher publisher, SiteSettings site) => new()
    {
        ["id"] = IdOf(CatalogueLinks.Of(site).BaseUrl),
        ["name"] = "t" + publisher.Code,
        ["title"] = publisher.Name.Ja,
        ["description"] = publisher.FullName,
        ["image_url"] = "",
        ["type"] = "organization",
        ["state"] = "active",
        ["is_organization"] = true,
        ["approval_status"] = "approved",
    };

    /// <summary>A UUID made of the address, so that the same thing has the same id on every run.</summary>
    internal static string IdOf(string address)
    {
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(Encoding.UTF8.GetBytes(address), hash);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash[..16], bigEndian: true).ToString("D");
    }

    /// <summary>CKAN's form of a time: no zone, six decimals.</summary>
    internal static string? Instant(string date) => date.Length > 0 ? date + "T00:00:00.000000" : null;

    /// <summary>CKAN's tags hold letters, digits, spaces, "-", "_" and "."; 2 to 100 characters.</summary>
    private static ImmutableArray<string> Tags(CatalogEntry entry) =>
    [
        .. Keywords.Of(entry)
            .Select(keyword => string.Concat(keyword.Select(c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.' or 'ー' ? c : ' ')).Trim())
            .Where(tag => tag.Length is >= 2 and <= 100)
            .Distinct(StringComparer.Ordinal),
    ];

    private static JsonObject Tag(string tag) => new()
    {
        ["id"] = IdOf("tag:" + tag),
        ["name"] = tag,
        ["display_name"] = tag,
        ["state"] = "active",
        ["vocabulary_id"] = null,
    };

    private static JsonArray Groups(CatalogEntry entry) => Topic.Of(entry.Dataset.Topic) is not { } topic ? [] : new JsonArray(new JsonObject
    {
        ["id"] = IdOf("group:" + topic.Group),
        ["name"] = topic.Group,
        ["title"] = topic.GroupName,
        ["display_name"] = topic.GroupName,
        ["description"] = "",
        ["image_display_url"] = "",
    });
}
