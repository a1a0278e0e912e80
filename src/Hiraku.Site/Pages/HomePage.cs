using Hiraku.Model.Catalogs;
using Hiraku.Model.Diagnostics;
using Hiraku.Model.Schemas;
using Hiraku.Site.Charts;
using Hiraku.Site.Charts.Drawing;
using Hiraku.Site.Charts.Words;
using Hiraku.Site.Groups;
using Hiraku.Site.Pages.Datasets;
using Hiraku.Site.Rendering;

namespace Hiraku.Site.Pages;

/// <summary>What the home page tells of a dataset.</summary>
/// <param name="Figure">The number that stands for it, with its unit.</param>
public sealed record KeyFigure(CatalogEntry Entry, string Figure, string Sentence, DataShape Shape);

/// <summary>The first page: search, topics, key figures with a sentence, what is new, how fresh everything is.</summary>
public static class HomePage
{
    private const int MostFigures = 4, MostNews = 6;

    public static void Write(Edition edition, IReadOnlyList<KeyFigure> figures, DiagnosticBag bag)
    {
        Catalog catalog = edition.Catalog;
        var published = catalog.Entries.Where(entry => entry.Status != PublicationStatus.Failed).ToList();
        int current = published.Count(entry => entry.Status == PublicationStatus.Published);
        var view = new View
        {
            ["lead"] = edition.In(catalog.Site.Description) is { Length: > 0 } own ? own : edition.Locale.Text("home.lead", ("publisher", edition.In(catalog.Publisher.Name))),
            ["topics"] = TopicPages.Cards(edition),
            ["figures"] = figures.OrderBy(figure => Order(figure.Shape)).Take(MostFigures).Select(figure => Figure(figure, edition)).ToList(),
            ["hasFigures"] = figures.Count > 0,
            ["news"] = catalog.Entries.SelectMany(entry => Changes.Of(entry, edition)).OrderByDescending(change => (string)change["iso"]!, StringComparer.Ordinal).Take(MostNews).ToList(),
            ["hasNews"] = catalog.Entries.Any(entry => !entry.Changes.IsEmpty),
            ["total"] = Numerals.Format(published.Count),
            ["rows"] = Numerals.Format(published.Sum(entry => entry.Rows)),
            ["current"] = Numerals.Format(current),
            ["held"] = published.Count - current > 0 ? edition.Locale.Count("home.held", published.Count - current) : "",
            ["freshness"] = edition.Locale.Count("home.fresh", current, ("all", Numerals.Format(published.Count)), ("date", edition.Day(catalog.AsOf))),
        };
        edition.Write("", "home", new PageHead(edition.In(catalog.Site.Title), edition.Locale.Text("home.lead", ("publisher", edition.In(catalog.Publisher.Name)))), view, bag);
    }

    /// <summary>What a dataset says on the home page; null where its rows say nothing.</summary>
    public static ToldFigure? FigureOf(DatasetStory story, Edition edition)
    {
        if (story.Table.RowCount == 0)
        {
            return null;
        }

        // Only a pyramid adds up to everyone on one day; a trend would add up the years.
        Chart? pyramid = story.Charts.FirstOrDefault(chart => chart.Kind == ChartKind.Pyramid);
        Chart? first = pyramid ?? story.Charts.FirstOrDefault();
        string sentence = first is null ? "" : ChartWords.Of(first, edition.Locale).Sentence;
        double value = pyramid is null ? story.Entry.Rows : Enumerable.Range(0, pyramid.Categories.Length).Sum(i => pyramid.TotalOf(i) ?? 0);
        string unit = pyramid is not null ? pyramid.Unit.In(edition.Language.Code) : edition.Locale["figure." + (story.Entry.Schema.Shape == DataShape.Places ? "places" : "rows")];
        return new ToldFigure(ChartDrawing.Quantity(value, unit, edition.Language), sentence);
    }

    private static int Order(DataShape shape) => shape switch
    {
        DataShape.Population => 0,
        DataShape.Places => 1,
        DataShape.Events => 2,
        DataShape.Money => 3,
        _ => 4,
    };

    private static View Figure(KeyFigure figure, Edition edition) => new()
    {
        ["title"] = edition.In(figure.Entry.Dataset.Title),
        ["path"] = DatasetCard.PathOf(figure.Entry),
        ["figure"] = figure.Figure,
        ["sentence"] = figure.Sentence,
    };
}
