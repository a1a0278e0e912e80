using System.Collections.Immutable;
using Hiraku.Model;
using Hiraku.Model.Catalogs;
using Hiraku.Model.Datasets;
using Hiraku.Model.Schemas;
using Hiraku.Model.Tables;
using Hiraku.Pipeline.Catalogue.Vocabulary;
using Hiraku.Pipeline.Write;

namespace Hiraku.Pipeline.Catalogue.OpenDataList;

/// <summary>
/// オープンデータ一覧, the standard's own list of what a municipality publishes, made from the catalogue and published through
/// the same writers as every table. It does not list itself; a project that brings its own list keeps it.
/// </summary>
public static class OpenDataListWriter
{
    public const string Id = "open_data_list";

    private const string SchemaId = "jichitai-2023/open-data-list";

    public static Catalog Write(Catalog catalog, Project project, IOutput output)
    {
        bool isOwn = project.Datasets.Any(dataset => dataset.Id == Id);
        if (isOwn || !project.Schemas.TryGetValue(SchemaId, out TableSchema? schema))
        {
            return catalog;
        }

        ImmutableArray<CatalogEntry> others = catalog.Entries.RemoveAll(entry => entry.Dataset.Id == Id);
        List<Dictionary<string, string>> rows = [.. others.SelectMany(entry => entry.Files
            .Where(file => FileFormat.Of(file.Format).IsData && file.Format != "zip")
            .Select(file => OpenDataListRow.Of(entry, file, catalog)))];
        ImmutableArray<Distribution> files = WriteTable(schema, rows, catalog, project, output);
        string modified = others.Select(entry => entry.Modified).DefaultIfEmpty("").Max(StringComparer.Ordinal) ?? "";
        return catalog with { Entries = others.Add(Entry(schema, files, rows, catalog, modified)) };
    }

    private static CatalogEntry Entry(
        TableSchema schema, ImmutableArray<Distribution> files, List<Dictionary<string, string>> rows, Catalog catalog, string modified) =>
        new(Dataset(), schema, PublicationStatus.Published)
        {
            Rows = rows.Count,
            Modified = modified,
            Checked = catalog.AsOf,
            Licence = catalog.Site.Licence,
            Version = files.First(file => file.Format == "csv").Sha256[..16],
            Files = files,
            Filled = schema.Fields.ToImmutableSortedDictionary(field => field.Name, field => rows.LongCount(row => row.ContainsKey(field.Name)), StringComparer.Ordinal),
        };

    private static Dataset Dataset() => new(Id, "")
    {
        Schema = SchemaId,
        Title = new LocalizedText("オープンデータ一覧", "List of open data"),
        Description = new LocalizedText("公開しているすべてのオープンデータと、そのファイルの一覧です。", "All open data that is published, file by file."),
        Frequency = Frequency.Daily,
    };

    private static ImmutableArray<Distribution> WriteTable(
        TableSchema schema, List<Dictionary<string, string>> rows, Catalog catalog, Project project, IOutput output)
    {
        using TableWriters writers = TableWriters.Open(
            output, schema, Dataset() with { Gate = Gate.Flag }, project, WriteSettings.Only("csv", "json", "schema"));
        foreach (Dictionary<string, string>[] chunk in rows.Chunk(TextBatch.Capacity))
        {
            using Batch batch = OpenDataListBatch.Of(schema, chunk);
            writers.Write(batch);
        }

        return writers.Finish();
    }
}
