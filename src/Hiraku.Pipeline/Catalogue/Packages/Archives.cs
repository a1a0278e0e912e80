using System.IO.Compression;
using System.Text;
using Hiraku.Model.Catalogs;
using Hiraku.Model.Datasets;
using Hiraku.Pipeline.Write.Zip;

namespace Hiraku.Pipeline.Catalogue.Packages;

/// <summary>ZIP archives of published files: one per dataset with all its forms, one of the whole catalogue.</summary>
internal static class Archives
{
    /// <summary>Above this a file is packed fast rather than small: the last tenth is not worth minutes a night.</summary>
    private const long LargeFile = 32 << 20;

    private static readonly string[] InDataset = ["csv", "xlsx", "json", "geojson", "parquet", "ics", "schema", "datapackage", "csvw"];

    private static readonly string[] InCatalogue = ["csv", "schema", "csvw"];

    public static void WriteDataset(Stream stream, CatalogEntry entry, Publisher publisher, SiteSettings site, Func<string, Stream?> open)
    {
        var zip = new ZipWriter(stream);
        zip.Add("README.txt", DatasetReadme.Of(entry, publisher, site));
        foreach (Distribution file in entry.Files.Where(file => InDataset.Contains(file.Format)))
        {
            Copy(zip, file.Path[(file.Path.LastIndexOf('/') + 1)..], file, open);
        }

        zip.Finish();
    }

    public static void WriteCatalogue(Stream stream, Catalog catalog, IEnumerable<(string Name, string Path)> documents, Func<string, Stream?> open)
    {
        var zip = new ZipWriter(stream);
        zip.Add("README.txt", CatalogueReadme(catalog));
        foreach ((string name, string path) in documents)
        {
            Copy(zip, name, new Distribution("json", path, 0, ""), open);
        }

        foreach (CatalogEntry entry in catalog.Entries)
        {
            foreach (Distribution file in entry.Files.Where(file => InCatalogue.Contains(file.Format)))
            {
                Copy(zip, file.Path["data/".Length..], file, open);
            }
        }

        zip.Finish();
    }

    private static void Copy(ZipWriter zip, string name, Distribution file, Func<string, Stream?> open)
    {
        using Stream? content = open(file.Path);
        if (content is null)
        {
            return;
        }

        CompressionLevel level = file.Format is "xlsx" or "parquet" ? CompressionLevel.NoCompression
            : file.Bytes > LargeFile ? CompressionLevel.Fastest
            : CompressionLevel.Optimal;
        using Stream member = zip.Begin(name, level);
        content.CopyTo(member, 1 << 17);
    }

    private static byte[] CatalogueReadme(Catalog catalog)
    {
        string text = $"{catalog.Site.Title.Ja} / {catalog.Site.Title.In("en")}\r\n{catalog.Site.BaseUrl}\r\n\r\n"
            + "すべてのデータセットのCSVとJSON Schemaです。ライセンスは index.json のデータセットごとの licence をご覧ください。\r\n"
            + "The CSV and JSON Schema of every dataset. The licence of each is in index.json.\r\n";
        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)];
    }
}
