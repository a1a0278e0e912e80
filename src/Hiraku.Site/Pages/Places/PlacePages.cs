using System.Collections.Immutable;
using System.Globalization;
using Hiraku.Model.Diagnostics;
using Hiraku.Model.Schemas;
using Hiraku.Site.Data;
using Hiraku.Site.Pages.Datasets;
using Hiraku.Site.Pages.Parts;
using Hiraku.Site.Places;
using Hiraku.Site.Rendering;

namespace Hiraku.Site.Pages.Places;

/// <summary>A page for each place: where it is, when it is open, a number to tap, everything else the row says, what is near.</summary>
public static class PlacePages
{
    /// <summary>Places over the whole site that get a page of their own, in the catalogue's order.</summary>
    public const int MostPages = 5_000;

    private const int Near = 3;

    /// <summary>About as many values as a page has beside those of its line in lists.</summary>
    private const int Values = 40;

    public static string? PathOf(DatasetStory story, Place place) => story.HasPlacePages ? $"{story.Path}places/{place.Key}/" : null;

    public static void Write(DatasetStory story, Edition edition, Boundary boundary, DiagnosticBag bag)
    {
        MapFrame? frame = MapFrame.Of(boundary, edition.Catalog.Publisher.Bounds, []);
        Markup ground = frame is null ? Markup.Empty : MapDrawing.Ground(frame, boundary);
        var lines = story.Places.ToDictionary(place => place.Row, place => PlaceViews.Line(place, story, edition));
        foreach (Place place in story.Places)
        {
            WriteOne(story, place, lines, edition, ground, frame, bag);
        }
    }

    /// <param name="lines">Every place by its row; each stands on its own page and on those of its neighbours.</param>
    private static void WriteOne(DatasetStory story, Place place, Dictionary<int, View> lines, Edition edition, Markup ground, MapFrame? frame, DiagnosticBag bag)
    {
        Locale locale = edition.Locale;
        string dataset = edition.In(story.Entry.Dataset.Title), name = place.NameIn(edition.Language.IsEnglish);
        bool hasMap = frame is not null && place.IsLocated && frame.Contains(place);
        var view = new View(lines[place.Row], Values);
        view["kana"] = place.Kana;
        view["japanese"] = name == place.Name ? "" : place.Name;
        view["dataset"] = dataset;
        view["back"] = story.Path;
        view["frame"] = MovingMap.Frame(
            edition, hasMap ? MapDrawing.DrawOne(frame!, ground, place, locale.Text("place.map", ("name", name))) : Markup.Empty, hasMap ? frame : null, "", "", hasMap ? place : null);
        view["hasMap"] = hasMap;
        view["mapLink"] = place.IsLocated ? string.Create(CultureInfo.InvariantCulture, $"https://maps.gsi.go.jp/#17/{place.Latitude:0.######}/{place.Longitude:0.######}/") : "";
        view["fields"] = Fields(story.Table, place.Row, edition);
        view["near"] = NearOf(story, place, lines, edition.Locale);
        view["hasNear"] = place.IsLocated && story.Places.Length > 1;
        view["modified"] = edition.Day(story.Entry.Modified);
        var head = new PageHead(name, locale.Text("place.lead", ("name", name), ("address", place.Address), ("title", dataset)))
        {
            Crumbs = [new("", locale["nav.home"]), new(story.Path, dataset), new(PlaceListPages.PathOf(story, 0), locale["places.list"])],
        };
        edition.Write(PathOf(story, place)!, "place", head, view, bag);
    }

    private static List<View> Fields(PublishedTable table, int row, Edition edition)
    {
        var html = new MarkupWriter();
        var fields = new List<View>(table.Columns.Length);
        foreach (PublishedColumn column in table.Columns)
        {
            if (column.IsFilledAt(row) && !IsElsewhere(column.Field.Kind))
            {
                CellText.Write(html, edition.Locale, column, row);
                fields.Add(new View(2) { ["name"] = edition.In(column.Field.Label), ["value"] = html.Done() });
                html.Clear();
            }
        }

        return fields;
    }

    /// <summary>What the map and the address say already.</summary>
    private static bool IsElsewhere(FieldKind kind) => kind is FieldKind.MunicipalityCode or FieldKind.TownId or FieldKind.Latitude or FieldKind.Longitude
        or FieldKind.Prefecture or FieldKind.City or FieldKind.Town or FieldKind.AddressRest;

    private static List<View> NearOf(DatasetStory story, Place place, Dictionary<int, View> lines, Locale locale) => place.IsLocated
        ? [.. Nearest(story.Places, place).Select(near => new View(lines[near.Place.Row], 1) { ["distance"] = Distance(near.Metres, locale) })]
        : [];

    /// <summary>The few nearest others, nearest first; of two as near, the one that stands first in the data.</summary>
    private static List<(Place Place, double Metres)> Nearest(ImmutableArray<Place> places, Place place)
    {
        var nearest = new List<(Place Place, double Metres)>(Near + 1);
        foreach (Place other in places)
        {
            if (!other.IsLocated || other.Row == place.Row)
            {
                continue;
            }

            double metres = place.MetresTo(other);
            int at = nearest.Count;
            while (at > 0 && nearest[at - 1].Metres > metres)
            {
                at--;
            }

            if (at < Near)
            {
                nearest.Insert(at, (other, metres));
                nearest.RemoveRange(Math.Min(Near, nearest.Count), nearest.Count - Math.Min(Near, nearest.Count));
            }
        }

        return nearest;
    }

    private static string Distance(double metres, Locale locale) => metres < 1000
        ? locale.Text("place.metres", ("metres", Numerals.Format((long)Math.Round(metres / 10) * 10)))
        : locale.Text("place.kilometres", ("kilometres", (metres / 1000).ToString("0.0", CultureInfo.InvariantCulture)));
}
