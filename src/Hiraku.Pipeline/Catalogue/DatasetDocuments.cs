using System.Collections.Immutable;
using Hiraku.Model.Catalogs;
using Hiraku.Model.Datasets;
using Hiraku.Pipeline.Catalogue.Index;
using Hiraku.Pipeline.Catalogue.LinkedData;
using Hiraku.Pipeline.Catalogue.Packages;
using Hiraku.Pipeline.Write;
using Hiraku.Pipeline.Write.Json;

namespace Hiraku.Pipeline.Catalogue;

/// <summary>What stands beside one dataset's files: its descriptions for other programs, its changes and quality, its ZIP.</summary>
public static class DatasetDocuments
{
    private const string LinkedData = "jsonld";

    /// <returns>The entry with the added files that can be downloaded; an entry that has them keeps them.</returns>
    public static CatalogEntry Write(CatalogEntry entry, Publisher publisher, SiteSettings site, CatalogueFiles files)
    {
        files.Json("json", ChangesDocument.PathOf(entry.Dataset.Id), ChangesDocument.Of(entry));
        files.Json("json", QualityDocument.PathOf(entry.Dataset.Id), QualityDocument.Of(entry));
        if (entry.Files.IsEmpty)
        {
            return entry;
        }

        string inputs = EntryHash.OfContent(entry) + EntryHash.Of(publisher, site);
        var made = files.Group("documents/" + entry.Dataset.Id, inputs, own => Make(entry, publisher, site, own));
        return entry with { Files = [.. entry.Files, .. made.Where(file => file.Format != LinkedData)] };
    }

    private static ImmutableArray<Distribution> Make(CatalogEntry entry, Publisher publisher, SiteSettings site, CatalogueFiles files)
    {
        CatalogEntry whole = entry.File("zip") is null ? Package(entry, publisher, site, files) : entry;
        Distribution linked = files.Whole(LinkedData, SchemaOrgDataset.PathOf(entry.Dataset.Id), into => JsonFile.WriteForPage(into, SchemaOrgDataset.Of(whole, publisher, site)));
        return [.. whole.Files.Skip(entry.Files.Length), linked];
    }

    private static CatalogEntry Package(CatalogEntry entry, Publisher publisher, SiteSettings site, CatalogueFiles files)
    {
        TablePaths paths = TablePaths.Of(publisher, entry.Dataset.Id);
        entry = Add(entry, files.Json("datapackage", paths.Folder + "/datapackage.json", DataPackage.Of(entry, publisher, site)));
        if (entry.File("csv") is { } csv)
        {
            entry = Add(entry, files.Json("csvw", csv.Path + "-metadata.json", CsvOnTheWeb.Of(entry, csv, publisher)));
        }

        return Add(entry, files.Write("zip", paths.Table("zip"), stream => Archives.WriteDataset(stream, entry, publisher, site, files.Open)));
    }

    private static CatalogEntry Add(CatalogEntry entry, Distribution file) => entry with { Files = entry.Files.Add(file) };
}
