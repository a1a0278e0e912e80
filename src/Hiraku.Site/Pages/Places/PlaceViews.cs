using System.Collections.Immutable;
using Hiraku.Site.Pages.Datasets;
using Hiraku.Site.Places;
using Hiraku.Site.Rendering;

namespace Hiraku.Site.Pages.Places;

/// <summary>The map and the equal list of a dataset's places, as its page and its list pages show them.</summary>
public static class PlaceViews
{
    /// <summary>Places up to this many stand in full beside the map; more are listed on pages of their own.</summary>
    private const int MostBeside = 400;

    public static View Of(DatasetStory story, Edition edition, Boundary boundary)
    {
        var located = story.Places.Where(place => place.IsLocated).ToList();
        MapFrame? frame = MapFrame.Of(boundary, edition.Catalog.Publisher.Bounds, located);
        var drawn = frame is null ? [] : located.Where(frame.Contains).ToList();
        string title = edition.Locale.Text("map.title", ("title", edition.In(story.Entry.Dataset.Title)));
        string sentence = Sentence(story.Places.Length, located.Count, drawn.Count, edition.Locale);
        bool fits = story.Places.Length <= MostBeside;
        return new View
        {
            ["frame"] = MovingMap.Frame(
                edition,
                frame is null || drawn.Count == 0 ? Markup.Empty : MapDrawing.Draw(frame, boundary, drawn, edition, title, sentence),
                frame,
                FileOf(story),
                story.HasPlacePages ? story.Path + "places/" : ""),
            ["hasMap"] = drawn.Count > 0,
            ["sentence"] = sentence,
            ["fits"] = fits,
            ["places"] = fits ? InTowns(story, edition) : [],
            ["towns"] = fits ? [] : Towns(story, edition),
            ["listPath"] = PlaceListPages.PathOf(story, 0),
            ["listName"] = edition.Locale.Count("places.all", story.Places.Length),
            ["file"] = FileOf(story),
            ["base"] = story.HasPlacePages ? story.Path + "places/" : "",
        };
    }

    public static string FileOf(DatasetStory story) => $"{story.Path}places.json";

    /// <summary>One place as a line of a list.</summary>
    public static View Line(Place place, DatasetStory story, Edition edition) => new()
    {
        ["name"] = place.NameIn(edition.Language.IsEnglish),
        ["lang"] = edition.Language.IsEnglish && place.English.Length == 0 ? "ja" : edition.Language.Html,
        ["path"] = PlacePages.PathOf(story, place) ?? "",
        ["address"] = place.Address,
        ["phone"] = place.Phone,
        ["tel"] = place.Phone.Length > 0 ? Links.Telephone(place.Phone) : "",
        ["hours"] = Hours(place, edition.Locale),
        ["key"] = place.Key,
    };

    /// <summary>Weekdays and times as a reader says them; empty where the row says nothing.</summary>
    public static string Hours(Place place, Locale locale)
    {
        string days = Weekdays(place.Weekdays, locale);
        string times = place.Opens.Length > 0 && place.Closes.Length > 0 ? locale.Text("places.times", ("opens", place.Opens), ("closes", place.Closes)) : "";
        return string.Join(' ', new[] { days, times }.Where(part => part.Length > 0));
    }

    /// <summary>Places in the order lists show them: by town, then by reading.</summary>
    public static IEnumerable<Place> Sorted(ImmutableArray<Place> places) =>
        places.OrderBy(place => place.Town, StringComparer.Ordinal).ThenBy(place => place.Kana, StringComparer.Ordinal).ThenBy(place => place.Name, StringComparer.Ordinal).ThenBy(place => place.Row);

    private static string Weekdays(string days, Locale locale)
    {
        const string All = "月火水木金土日";
        if (days.Length == 0 || !days.All(day => All.Contains(day, StringComparison.Ordinal)))
        {
            return days;
        }

        string[] names = locale["calendar.weekdays"].Split(' ');
        return days == All
            ? locale["places.daily"]
            : string.Join(locale.Language.IsEnglish ? " " : "・", days.Select(day => names[All.IndexOf(day, StringComparison.Ordinal)]));
    }

    private static string Sentence(int all, int located, int drawn, Locale locale) => ChartJoin(
        locale,
        locale.Count("map.sentence", all, ("drawn", Numerals.Format(drawn))),
        located < all ? locale.Count("map.unlocated", all - located) : "",
        drawn < located ? locale.Count("map.outside", located - drawn) : "");

    private static string ChartJoin(Locale locale, params IEnumerable<string> parts) => Charts.Words.ChartWords.Join(locale, parts);

    private static List<View> InTowns(DatasetStory story, Edition edition) =>
        [.. Sorted(story.Places).Select(place => Line(place, story, edition))];

    private static List<View> Towns(DatasetStory story, Edition edition)
    {
        var towns = new List<View>();
        int at = 0;
        foreach (var town in Sorted(story.Places).GroupBy(place => place.Town, StringComparer.Ordinal))
        {
            towns.Add(new View
            {
                ["name"] = town.Key.Length > 0 ? town.Key : edition.Locale["places.notown"],
                ["count"] = edition.Locale.Count("places.count", town.Count()),
                ["path"] = PlaceListPages.PathOf(story, at / PlaceListPages.PageSize) + "#" + PlaceListPages.Anchor(town.Key),
            });
            at += town.Count();
        }

        return towns;
    }
}
