using System.Collections.Immutable;
using Hiraku.Model;
using Hiraku.Model.Catalogs;
using Hiraku.Model.Datasets;
using Hiraku.Model.Diagnostics;
using Hiraku.Model.Schemas;
using Hiraku.Model.Tables;
using Hiraku.Pipeline.Write.Binary;
using Hiraku.Pipeline.Write.Calendars;
using Hiraku.Pipeline.Write.Csv;
using Hiraku.Pipeline.Write.Excel;
using Hiraku.Pipeline.Write.Files;
using Hiraku.Pipeline.Write.Json;
using Hiraku.Pipeline.Write.JsonSchemas;

namespace Hiraku.Pipeline.Write;

/// <summary>Writes one dataset in every form it is published in, in one pass over the batches.</summary>
public sealed class TableWriters : IDisposable
{
    /// <summary>The order in which a dataset's files are listed, everywhere.</summary>
    private static readonly ImmutableArray<string> Order = ["csv", "xlsx", "json", "jsonl", "rows", "geojson", "parquet", "ics", "schema"];

    private readonly PublishedFiles files;
    private readonly TablePaths paths;
    private readonly TableSchema schema;
    private readonly Dataset dataset;
    private readonly Project project;
    private readonly WriteSettings settings;
    private readonly List<(ITableWriter Writer, PublishedFileStream File, string Format, string Path)> single = [];
    private readonly List<(PublishedFileStream File, string Format, string Path)> documents = [];
    private readonly DiagnosticBag? bag;
    private JsonTableWriter? json;
    private long rows;

    private TableWriters(
        IOutput output, TableSchema schema, Dataset dataset, Project project, WriteSettings settings, DiagnosticBag? bag)
    {
        files = new PublishedFiles(output);
        paths = TablePaths.Of(project.Publisher, dataset.Id);
        this.schema = schema;
        this.dataset = dataset;
        this.project = project;
        this.settings = settings;
        this.bag = bag;
    }

    /// <param name="bag">Hears which form was left out, and why.</param>
    public static TableWriters Open(
        IOutput output,
        TableSchema schema,
        Dataset dataset,
        Project project,
        WriteSettings? settings = null,
        DiagnosticBag? bag = null)
    {
        var writers = new TableWriters(output, schema, dataset, project, settings ?? WriteSettings.Of(dataset), bag);
        writers.OpenAll();
        return writers;
    }

    public void Write(Batch batch)
    {
        foreach (var (writer, _, _, _) in single)
        {
            writer.Write(batch);
        }

        json?.Write(batch);
        rows += batch.RowCount;
    }

    /// <summary>Ends every file. What is returned was counted and hashed while it was written.</summary>
    public ImmutableArray<Distribution> Finish()
    {
        foreach (var (writer, file, format, path) in single)
        {
            FinishSingle(writer, file, format, path);
        }

        json?.Finish();
        foreach (var (file, format, path) in documents)
        {
            files.Finish(file, format, path);
        }

        WriteSchema();
        return [.. files.Finished.OrderBy(file => Order.IndexOf(file.Format))];
    }

    /// <summary>After <see cref="Finish"/>: files that the manifest of a large table lists.</summary>
    public ImmutableArray<Distribution> Pieces => files.Pieces;

    /// <summary>Gives up what is still open; after <see cref="Finish"/> nothing is.</summary>
    public void Dispose()
    {
        foreach (var (writer, file, _, _) in single)
        {
            writer.Dispose();
            file.Dispose();
        }

        json?.Dispose();
        documents.ForEach(document => document.File.Dispose());
    }

    private void OpenAll()
    {
        OpenTables();
        OpenDocuments();
    }

    private void OpenTables()
    {
        OpenSingle("csv", stream => new CsvTableWriter(stream, schema));
        OpenSingle("xlsx", stream => new XlsxTableWriter(stream, schema, dataset.Title.Ja, AboutSheet.Rows(schema, dataset, project), settings.MostSheetRows));
        OpenSingle("parquet", stream => new ParquetTableWriter(stream, schema, Metadata()));
        if (EventFields.Of(schema) is { } events)
        {
            string host = Uri.TryCreate(project.Site.BaseUrl, UriKind.Absolute, out Uri? site) ? site.Host : project.Publisher.Code;
            OpenSingle("ics", stream => new CalendarTableWriter(stream, events, dataset.Title.Ja, host));
        }
    }

    private void OpenDocuments()
    {
        ImmutableArray<IJsonDocument>.Builder parts = ImmutableArray.CreateBuilder<IJsonDocument>();
        OpenDocument(parts, "json", isWanted: true, stream => new JsonArrayDocument(stream));
        OpenDocument(parts, "geojson", schema.IsGeographic, stream => new GeoJsonDocument(stream, schema, dataset.Title.Ja));
        if (settings.Has("jsonl"))
        {
            parts.Add(new LargeTableDocuments(files, paths));
        }

        json = parts.Count > 0 ? new JsonTableWriter(schema, parts.ToImmutable()) : null;
    }

    private void OpenSingle(string format, Func<Stream, ITableWriter> open)
    {
        if (settings.Has(format))
        {
            string path = paths.Table(format);
            PublishedFileStream file = files.Create(path);
            single.Add((open(file), file, format, path));
        }
    }

    private void OpenDocument(ImmutableArray<IJsonDocument>.Builder parts, string format, bool isWanted, Func<Stream, IJsonDocument> open)
    {
        if (isWanted && settings.Has(format))
        {
            string path = paths.Table(format);
            PublishedFileStream file = files.Create(path);
            documents.Add((file, format, path));
            parts.Add(open(file));
        }
    }

    private void FinishSingle(ITableWriter writer, PublishedFileStream file, string format, string path)
    {
        if (writer is XlsxTableWriter { IsOverfull: true })
        {
            writer.Dispose();
            files.Discard(file, path);
            bag?.Add(WriteRules.NoWorkbook(path, rows));
            return;
        }

        writer.Finish();
        files.Finish(file, format, path);
    }

    private void WriteSchema()
    {
        if (settings.Has("schema"))
        {
            PublishedFileStream file = files.Create(paths.Schema);
            JsonFile.Write(file, PublishedSchema.Of(schema, dataset, project.Site.BaseUrl + paths.Schema));
            files.Finish(file, "schema", paths.Schema);
        }
    }

    /// <summary>What the file says of itself; without a date, so that the same table gives the same bytes on any day.</summary>
    private KeyValuePair<string, string>[] Metadata() =>
    [
        new("title", dataset.Title.Ja),
        new("title_en", dataset.Title.En),
        new("publisher", project.Publisher.FullName),
        new("publisher_code", project.Publisher.Code),
        new("licence", dataset.Licence ?? project.Site.Licence),
        new("schema", schema.Id),
        new("source", $"{project.Site.BaseUrl}datasets/{dataset.Id}/"),
    ];
}
