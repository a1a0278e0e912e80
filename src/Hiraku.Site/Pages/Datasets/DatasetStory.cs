using System.Collections.Immutable;
using System.Text.Json;
using Hiraku.Model.Catalogs;
using Hiraku.Model.Diagnostics;
using Hiraku.Model.Schemas;
using Hiraku.Site.Charts;
using Hiraku.Site.Charts.Dashboards;
using Hiraku.Site.Data;
using Hiraku.Site.Places;
using Hiraku.Site.Rendering;

namespace Hiraku.Site.Pages.Datasets;

/// <summary>One dataset, read once: its entry, its published rows, the charts they give. The rows are let go when its pages are written.</summary>
public sealed record DatasetStory(CatalogEntry Entry, PublishedTable Table, ImmutableArray<Chart> Charts, ImmutableArray<Place> Places)
{
    /// <summary>True where each place has a page of its own.</summary>
    public bool HasPlacePages { get; init; }

    public string Id => Entry.Dataset.Id;

    public string Path => DatasetCard.PathOf(Entry);

    /// <summary>The page of a row's place; null where it has none.</summary>
    public string? LinkOf(int row)
    {
        int at = HasPlacePages ? Places.BinarySearch(new Place(row, "", ""), Comparer<Place>.Create((a, b) => a.Row.CompareTo(b.Row))) : -1;
        return at >= 0 ? Hiraku.Site.Pages.Places.PlacePages.PathOf(this, Places[at]) : null;
    }

    public static DatasetStory Read(CatalogEntry entry, IReadOnlyDictionary<string, TableSchema> schemas, PageSink sink, DiagnosticBag bag)
    {
        PublishedTable table = ReadTable(entry, schemas, sink, bag);
        return new DatasetStory(entry, table, Dashboard.Of(entry, table, bag), PlaceReader.Read(table));
    }

    private static PublishedTable ReadTable(CatalogEntry entry, IReadOnlyDictionary<string, TableSchema> schemas, PageSink sink, DiagnosticBag bag)
    {
        TableSchema schema = entry.Schema.Fields.IsDefaultOrEmpty && schemas.TryGetValue(entry.Schema.Id, out TableSchema? known) ? known : entry.Schema;
        if (entry.File("json") is not Distribution file)
        {
            return PublishedTable.Empty(schema);
        }

        using Stream? stream = sink.Open(file.Path);
        if (stream is null)
        {
            bag.Add(SiteRules.MissingData(file.Path));
            return PublishedTable.Empty(schema);
        }

        try
        {
            return PublishedTableReader.Read(stream, schema).WithHidden(entry.Hidden);
        }
        catch (JsonException fault)
        {
            bag.Add(SiteRules.BrokenData(file.Path, fault.BytePositionInLine ?? 0));
            return PublishedTable.Empty(schema);
        }
    }
}
