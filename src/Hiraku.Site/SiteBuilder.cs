using System.Collections.Concurrent;
using System.Collections.Immutable;
using Hiraku.Model;
using Hiraku.Model.Catalogs;
using Hiraku.Model.Diagnostics;
using Hiraku.Model.Schemas;
using Hiraku.Site.Groups;
using Hiraku.Site.Pages;
using Hiraku.Site.Pages.Accessibility;
using Hiraku.Site.Pages.Datasets;
using Hiraku.Site.Pages.Overview;
using Hiraku.Site.Pages.Places;
using Hiraku.Site.Pages.Search;
using Hiraku.Site.Places;
using Hiraku.Site.Rendering;
using Hiraku.Site.Search;

namespace Hiraku.Site;

/// <summary>Draws the site from the catalogue and the published files, and from nothing else.</summary>
public static class SiteBuilder
{
    /// <summary>More at once would only hold the rows of more datasets.</summary>
    private static readonly ParallelOptions AsManyAsCores = new() { MaxDegreeOfParallelism = Environment.ProcessorCount };

    /// <returns>Every file written, in order of name.</returns>
    public static IReadOnlyCollection<string> Build(
        Catalog catalog, IReadOnlyDictionary<string, TableSchema> schemas, SiteFolders folders, IOutput output, DiagnosticBag bag) =>
        Build(catalog, schemas, Stationery.Load(folders, catalog.Site), output, bag);

    /// <param name="stationery">Loaded for the catalogue's site.</param>
    /// <returns>Every file written, in order of name.</returns>
    public static IReadOnlyCollection<string> Build(
        Catalog catalog, IReadOnlyDictionary<string, TableSchema> schemas, Stationery stationery, IOutput output, DiagnosticBag bag)
    {
        bag.Absorb(stationery.Faults);
        SiteFiles files = stationery.Files;
        var sink = new PageSink(output);
        string assets = SiteAssets.Copy(files, sink);
        var editions = Editions(catalog, stationery, sink, assets);
        var boundary = Boundary.Load(files, bag);
        MovingMap.Prepare(files, catalog, boundary, sink, bag);
        var groups = new DatasetGroups(schemas, editions, boundary, new GroupInputs(catalog, files, assets), output, sink);
        Told[] told = WriteDatasets(catalog, groups, bag);
        var entries = told.SelectMany(each => each.Entries).ToImmutableArray();
        Action<DiagnosticBag> index = _ => SearchIndex.Write(entries, (name, content) => sink.Write("search/index/" + name, content));
        SideBySide([.. editions.SelectMany((edition, i) => PagesOf(edition, FiguresOf(catalog, told, i), schemas, entries, files)), index], bag);
        return sink.Paths;
    }

    /// <summary>The pages that speak of all datasets.</summary>
    private static Action<DiagnosticBag>[] PagesOf(
        Edition edition, List<KeyFigure> figures, IReadOnlyDictionary<string, TableSchema> schemas, ImmutableArray<SearchEntry> entries, SiteFiles files) =>
    [
        bag => HomePage.Write(edition, figures, bag),
        bag => DatasetListPage.Write(edition, bag),
        bag => TopicPages.Write(edition, bag),
        bag => CoveragePage.Write(edition, schemas, bag),
        bag => QualityPage.Write(edition, bag),
        bag => ChangesPage.Write(edition, bag),
        bag => SchemaPages.Write(edition, schemas, bag),
        bag => SearchPages.Write(edition, entries, bag),
        bag => WithdrawnPages.Write(edition, bag),
        bag => ProsePages.Write(edition, files, bag),
        bag => ResultPage.Write(edition, files, bag),
    ];

    /// <summary>Each has its own bag, and the bags are joined in the order of the work.</summary>
    private static void SideBySide(Action<DiagnosticBag>[] work, DiagnosticBag bag)
    {
        var bags = work.Select(_ => new DiagnosticBag()).ToArray();

        // One by one: handed out by the dozen, the last dozen would be one core's while the others wait.
        var oneByOne = Partitioner.Create(Enumerable.Range(0, work.Length), EnumerablePartitionerOptions.NoBuffering);
        Parallel.ForEach(oneByOne, AsManyAsCores, i => work[i](bags[i]));
        foreach (DiagnosticBag each in bags)
        {
            bag.Absorb(each);
        }
    }

    private static ImmutableArray<Edition> Editions(Catalog catalog, Stationery stationery, PageSink sink, string assets)
    {
        var languages = stationery.Locales.Select(locale => locale.Language).ToImmutableArray();
        bool mapsMove = MovingMap.IsThere(stationery.Files);
        return [.. stationery.Locales.Select(locale => new Edition(catalog, locale, languages, stationery.Templates, sink, assets) { MapsMove = mapsMove })];
    }

    private static Told[] WriteDatasets(Catalog catalog, DatasetGroups groups, DiagnosticBag bag)
    {
        var told = new Told[catalog.Entries.Length];
        bool[] hasPages = WithPlacePages(catalog, bag);
        SideBySide([.. catalog.Entries.Select<CatalogEntry, Action<DiagnosticBag>>((entry, i) => own => told[i] = groups.Write(entry, hasPages[i], own))], bag);
        return told;
    }

    private static List<KeyFigure> FiguresOf(Catalog catalog, Told[] told, int language) =>
    [
        .. catalog.Entries.Zip(told)
            .Where(pair => pair.Second.Figures[language] is not null)
            .Select(pair => new KeyFigure(pair.First, pair.Second.Figures[language]!.Figure, pair.Second.Figures[language]!.Sentence, pair.First.Schema.Shape)),
    ];

    /// <summary>Places get pages of their own in the catalogue's order until the site's measure is full.</summary>
    private static bool[] WithPlacePages(Catalog catalog, DiagnosticBag bag)
    {
        long left = PlacePages.MostPages;
        var has = new bool[catalog.Entries.Length];
        for (int i = 0; i < has.Length; i++)
        {
            CatalogEntry entry = catalog.Entries[i];
            if (entry.Schema.Shape != DataShape.Places)
            {
                continue;
            }

            has[i] = entry.Rows <= left;
            left -= has[i] ? entry.Rows : 0;
            if (!has[i])
            {
                bag.Add(SiteRules.NoPlacePages(entry.Dataset.Id, entry.Rows, PlacePages.MostPages));
            }
        }

        return has;
    }
}
