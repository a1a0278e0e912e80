using System.Collections.Immutable;
using Hiraku.Model;
using Hiraku.Model.Catalogs;
using Hiraku.Model.Diagnostics;
using Hiraku.Model.Schemas;
using Hiraku.Site.Pages;
using Hiraku.Site.Pages.Datasets;
using Hiraku.Site.Rendering;

namespace Hiraku.Site;

/// <summary>Draws the site from the catalogue and the published files, and from nothing else.</summary>
public static class SiteBuilder
{
    /// <returns>Every file written, in order of name.</returns>
    public static IReadOnlyCollection<string> Build(
        Catalog catalog, IReadOnlyDictionary<string, TableSchema> schemas, SiteFolders folders, IOutput output, DiagnosticBag bag)
    {
        var files = new SiteFiles(folders);
        var sink = new PageSink(output);
        var editions = Editions(catalog, files, sink, bag);
        var figures = WriteDatasets(catalog, schemas, editions, sink, bag);
        for (int i = 0; i < editions.Length; i++)
        {
            HomePage.Write(editions[i], [.. figures.Select(each => each[i]).OfType<KeyFigure>()], bag);
            DatasetListPage.Write(editions[i], bag);
            TopicPages.Write(editions[i], bag);
            ProsePages.Write(editions[i], files, bag);
        }

        return sink.Paths;
    }

    private static ImmutableArray<Edition> Editions(Catalog catalog, SiteFiles files, PageSink sink, DiagnosticBag bag)
    {
        var languages = catalog.Site.Languages.Select(Language.Of).OfType<Language>().DefaultIfEmpty(Language.Japanese).Distinct().ToImmutableArray();
        var templates = TemplateSet.Load(files, bag);
        string assets = SiteAssets.Copy(files, sink);
        return [.. languages.Select(language => new Edition(catalog, Locale.Load(language, files, bag), languages, templates, sink, assets))];
    }

    /// <summary>Datasets side by side; each has its own bag, and the bags are joined in the catalogue's order.</summary>
    private static KeyFigure?[][] WriteDatasets(
        Catalog catalog, IReadOnlyDictionary<string, TableSchema> schemas, ImmutableArray<Edition> editions, PageSink sink, DiagnosticBag bag)
    {
        var figures = new KeyFigure?[catalog.Entries.Length][];
        var bags = catalog.Entries.Select(_ => new DiagnosticBag()).ToArray();
        Parallel.For(0, catalog.Entries.Length, i =>
        {
            var story = DatasetStory.Read(catalog.Entries[i], schemas, sink, bags[i]);
            figures[i] = [.. editions.Select(edition => WriteDataset(story, edition, bags[i]))];
        });
        foreach (DiagnosticBag each in bags)
        {
            bag.Absorb(each);
        }

        return figures;
    }

    private static KeyFigure? WriteDataset(DatasetStory story, Edition edition, DiagnosticBag bag)
    {
        DatasetPage.Write(story, edition, bag);
        RowPages.Write(story, edition, _ => null, bag);
        return HomePage.FigureOf(story, edition);
    }
}
