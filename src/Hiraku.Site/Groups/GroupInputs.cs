using System.Security.Cryptography;
using System.Text;
using Hiraku.Model.Catalogs;
using Hiraku.Model.Schemas;
using Hiraku.Site.Places;
using Hiraku.Site.Rendering;

namespace Hiraku.Site.Groups;

/// <summary>A hash over what a group of pages is drawn from: while it is the same, so are the pages. The program itself is not in it.</summary>
public sealed class GroupInputs
{
    private readonly string shared;

    /// <param name="assets">The folder of assets, whose name is their hash.</param>
    public GroupInputs(Catalog catalog, SiteFiles files, string assets)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(EntryHash.Of(catalog.Publisher, catalog.Site) + assets));
        foreach (string name in files.Names.Where(name => name.StartsWith("templates/", StringComparison.Ordinal) || name == Boundary.FileName))
        {
            byte[] content = files.Bytes(name);
            hash.AppendData(Encoding.UTF8.GetBytes($"{name}\n{content.Length}\n"));
            hash.AppendData(content);
        }

        shared = Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>Pages that the rows alone decide: not the day on which they were looked at.</summary>
    public string OfContent(CatalogEntry entry, TableSchema? schema, bool hasPlacePages) =>
        string.Join(' ', shared, EntryHash.OfContent(entry), OfSchema(entry, schema), hasPlacePages);

    /// <summary>Pages that say everything of a dataset.</summary>
    public string Of(CatalogEntry entry, TableSchema? schema, bool hasPlacePages) =>
        string.Join(' ', shared, EntryHash.Of(entry), OfSchema(entry, schema), hasPlacePages);

    /// <summary>An entry without fields is read by the project's schema of the same name.</summary>
    private static string OfSchema(CatalogEntry entry, TableSchema? schema) =>
        entry.Schema.Fields.IsDefaultOrEmpty && schema is not null ? EntryHash.OfContent(entry with { Schema = schema }) : "";
}
