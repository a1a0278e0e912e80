using System.Collections.Concurrent;
using Hiraku.Model;
using Hiraku.Model.Catalogs;
using Hiraku.Model.Datasets;
using Hiraku.Pipeline.Catalogue.Ckan;
using Hiraku.Pipeline.Catalogue.Feeds;
using Hiraku.Pipeline.Catalogue.Index;
using Hiraku.Pipeline.Catalogue.LinkedData;
using Hiraku.Pipeline.Catalogue.OpenApi;
using Hiraku.Pipeline.Catalogue.Packages;

namespace Hiraku.Pipeline.Catalogue;

/// <summary>Writes everything that programs and other catalogues read, from the catalogue and the files published before.</summary>
public static class CatalogueWriter
{
    /// <summary>Everything, one after the other.</summary>
    /// <returns>The catalogue with the files and the dataset that were added.</returns>
    public static Catalog Write(Catalog catalog, Project project, IOutput output)
    {
        var files = new CatalogueFiles(output);
        catalog = WriteDatasets(catalog, project, output, files);
        WriteWhole(catalog, files);
        return catalog;
    }

    /// <summary>
    /// Writes the standard's own list and the documents of each dataset. An entry that came back from here once and did not change
    /// can be handed in as it is: its packages are not made again.
    /// </summary>
    /// <returns>The catalogue with the files and the dataset that were added; the site is drawn from it.</returns>
    public static Catalog WriteDatasets(Catalog catalog, Project project, IOutput output, CatalogueFiles files)
    {
        catalog = OpenDataList.OpenDataListWriter.Write(catalog, project, output);
        catalog = WriteEntries(catalog, files);
        return WriteWithdrawn(catalog, files);
    }

    /// <summary>Writes the documents that speak of all datasets.</summary>
    /// <param name="catalog">As it came from <see cref="WriteDatasets"/>.</param>
    public static void WriteWhole(Catalog catalog, CatalogueFiles files)
    {
        files.Json("json", StatusDocument.Path, StatusDocument.Of(catalog));
        files.Json("jsonld", DcatCatalog.Path, DcatCatalog.Of(catalog));
        files.Json("json", OpenApiDocument.Path, OpenApiDocument.Of(catalog));
        files.Write("atom", AtomFeed.Path, stream => AtomFeed.Write(stream, catalog));
        files.Text("text", "robots.txt", $"User-agent: *\nAllow: /\nSitemap: {CatalogueLinks.Of(catalog.Site).To(Sitemap.Path)}\n");
        CkanView.Write(catalog, files);

        // Twice: first as the archive takes it in, then with the archive itself and every other document in it.
        files.Json("json", CatalogueIndex.Path, CatalogueIndex.Of(catalog, []));
        files.Write("zip", AllPath(catalog), stream => Archives.WriteCatalogue(
            stream, catalog, [("index.json", CatalogueIndex.Path), ("catalog.jsonld", DcatCatalog.Path)], files.Open));
        files.Json("json", CatalogueIndex.Path, CatalogueIndex.Of(catalog, Documents(catalog, files)));
    }

    /// <summary>Side by side: one dataset's documents do not depend on another's.</summary>
    private static Catalog WriteEntries(Catalog catalog, CatalogueFiles files)
    {
        var entries = new CatalogEntry[catalog.Entries.Length];
        var asManyAsCores = new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount };
        var oneByOne = Partitioner.Create(Enumerable.Range(0, entries.Length), EnumerablePartitionerOptions.NoBuffering);
        Parallel.ForEach(oneByOne, asManyAsCores, i => entries[i] = DatasetDocuments.Write(catalog.Entries[i], catalog.Publisher, catalog.Site, files));
        return catalog with { Entries = [.. entries] };
    }

    /// <summary>Their addresses keep answering: the documents beside what is left of the files. The site says since when and why.</summary>
    private static Catalog WriteWithdrawn(Catalog catalog, CatalogueFiles files) => catalog with
    {
        Withdrawn = [.. catalog.Withdrawn.Select(withdrawn => withdrawn with { Entry = DatasetDocuments.Write(withdrawn.Entry, catalog.Publisher, catalog.Site, files) })],
    };

    /// <summary>What was written beside the datasets' own files.</summary>
    private static IEnumerable<Distribution> Documents(Catalog catalog, CatalogueFiles files)
    {
        HashSet<string> listed = [.. catalog.Entries.Concat(catalog.Withdrawn.Select(withdrawn => withdrawn.Entry)).SelectMany(entry => entry.Files).Select(file => file.Path), CatalogueIndex.Path];
        return files.Written.Where(file => !listed.Contains(file.Path) && file.Format != "html");
    }

    /// <summary>Where the archive of the whole catalogue lies.</summary>
    public static string AllPath(Catalog catalog) => $"data/{catalog.Publisher.Code}_opendata.zip";
}
