using System.Collections.Immutable;
using System.Globalization;
using Hiraku.Model.Schemas;
using Hiraku.Site.Pages.Datasets;
using Hiraku.Site.Pages.Parts;
using Hiraku.Site.Pages.Places;

namespace Hiraku.Site.Search;

/// <summary>What of a dataset can be found: itself, its fields, its rows by name, reading, town and address.</summary>
public static class SearchEntries
{
    /// <summary>Rows of one dataset that are indexed; a larger one is found by its title and fields, its rows through its pages.</summary>
    private const int MostRows = 20_000;

    public static ImmutableArray<SearchEntry> Of(DatasetStory story) => [Dataset(story), .. Rows(story)];

    private static SearchEntry Dataset(DatasetStory story)
    {
        var dataset = story.Entry.Dataset;
        var fields = story.Table.Schema.Fields.SelectMany(field => new[] { field.Label.Ja, field.Label.En });
        return new SearchEntry(
            'd',
            dataset.Title.Ja,
            dataset.Title.In("en"),
            dataset.Department.Ja,
            story.Path,
            Words([dataset.Title.Ja, dataset.Title.En, dataset.Description.Ja, dataset.Description.En, story.Entry.Schema.Title.Ja, story.Entry.Schema.Title.En, dataset.Id, .. dataset.Keywords, .. fields]));
    }

    private static IEnumerable<SearchEntry> Rows(DatasetStory story)
    {
        string dataset = story.Entry.Dataset.Title.Ja;
        if (!story.Places.IsEmpty)
        {
            return story.Places.Take(MostRows).Select(place => new SearchEntry(
                'p',
                place.Name,
                place.NameIn(english: true),
                place.Address.Length > 0 ? place.Address : dataset,
                PlacePages.PathOf(story, place) ?? RowPath(story, place.Row),
                Words([place.Name, place.Kana, place.English, place.Address]))
            { Reading = place.Kana });
        }

        if (DataTable.NameColumn(story.Table) is not { IsNumeric: false } name || story.Table.Schema.Shape is DataShape.Population or DataShape.Money)
        {
            return [];
        }

        var kana = story.Table.First(field => field.Kind == FieldKind.Kana);
        return Enumerable.Range(0, Math.Min(Math.Min(story.Table.RowCount, name.Count), MostRows))
            .Where(row => name.TextAt(row) is not null)
            .Select(row => new SearchEntry('p', name.TextAt(row)!, name.TextAt(row)!, dataset, RowPath(story, row), Words([name.TextAt(row)!, kana?.TextAt(row) ?? ""])) { Reading = kana?.TextAt(row) ?? "" });
    }

    private static string RowPath(DatasetStory story, int row) =>
        string.Create(CultureInfo.InvariantCulture, $"{RowPages.PathOf(story, row / RowPages.PageSize(story.Table.RowCount))}");

    private static string Words(IEnumerable<string> texts) =>
        string.Join('\n', texts.Select(SearchKey.Of).Where(key => key.Length > 0).Distinct(StringComparer.Ordinal));
}
