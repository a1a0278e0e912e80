using System.Globalization;
using Hiraku.Model.Diagnostics;
using Hiraku.Site.Pages.Datasets;
using Hiraku.Site.Rendering;

namespace Hiraku.Site.Pages.Places;

/// <summary>The list of a dataset's places by town, several pages where there are many, and the file that nearest-to-me reads.</summary>
public static class PlaceListPages
{
    public const int PageSize = 300;

    public static string PathOf(DatasetStory story, int page) =>
        $"{story.Path}list/{(page == 0 ? "" : (page + 1).ToString(CultureInfo.InvariantCulture) + "/")}";

    /// <summary>An anchor that depends on the town's name alone.</summary>
    public static string Anchor(string town) => "t-" + string.Concat(town.Select(c => ((int)c).ToString("x", CultureInfo.InvariantCulture)));

    public static void Write(DatasetStory story, Edition edition, DiagnosticBag bag)
    {
        var pages = PlaceViews.Sorted(story.Places).Chunk(PageSize).ToList();
        Locale locale = edition.Locale;
        string dataset = edition.In(story.Entry.Dataset.Title);
        for (int page = 0; page < pages.Count; page++)
        {
            var view = new View
            {
                ["dataset"] = dataset,
                ["count"] = locale.Count("places.count", story.Places.Length),
                ["towns"] = pages[page].GroupBy(place => place.Town, StringComparer.Ordinal).Select(town => new View
                {
                    ["anchor"] = Anchor(town.Key),
                    ["name"] = town.Key.Length > 0 ? town.Key : locale["places.notown"],
                    ["places"] = town.Select(place => PlaceViews.Line(place, story, edition)).ToList(),
                }).ToList(),
                ["pages"] = Enumerable.Range(0, pages.Count).Select(number => new View
                {
                    ["path"] = PathOf(story, number),
                    ["name"] = Numerals.Format(number + 1),
                    ["label"] = locale.Text("rows.page", ("page", Numerals.Format(number + 1))),
                    ["current"] = number == page,
                    ["gap"] = false,
                }).ToList(),
                ["hasPages"] = pages.Count > 1,
                ["back"] = story.Path,
                ["file"] = PlaceViews.FileOf(story),
                ["base"] = story.HasPlacePages ? story.Path + "places/" : "",
            };
            var head = new PageHead(
                page == 0 ? locale.Text("places.title", ("title", dataset)) : locale.Text("places.title.page", ("title", dataset), ("page", Numerals.Format(page + 1))),
                locale.Text("places.lead", ("title", dataset)))
            {
                Crumbs = [new("", locale["nav.home"]), new("datasets/", locale["nav.datasets"]), new(story.Path, dataset)],
            };
            edition.Write(PathOf(story, page), "places", head, view, bag);
        }
    }
}
