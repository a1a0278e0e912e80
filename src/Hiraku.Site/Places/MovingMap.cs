using System.Globalization;
using System.Text;
using Hiraku.Model.Catalogs;
using Hiraku.Model.Datasets;
using Hiraku.Model.Diagnostics;
using Hiraku.Site.Rendering;

namespace Hiraku.Site.Places;

/// <summary>What the script needs that sets a map picture moving when a reader asks for it: the outline, the frame, the tiles if any.</summary>
public static class MovingMap
{
    private const string Script = "site/assets/leaflet/leaflet.js";
    private const string OutlineFile = "map/outline.json";

    /// <summary>Whether the program carries Leaflet, or the project brings it.</summary>
    public static bool IsThere(SiteFiles files) => files.Has(Script);

    /// <summary>Writes the outline for the script; without Leaflet says that maps stay pictures.</summary>
    public static void Prepare(SiteFiles files, Catalog catalog, Boundary boundary, PageSink sink, DiagnosticBag bag)
    {
        if (IsThere(files))
        {
            sink.Write(OutlineFile, Encoding.UTF8.GetBytes(Outline(boundary)));
        }
        else if (catalog.Entries.Any(entry => entry.Schema.Shape == Hiraku.Model.Schemas.DataShape.Places))
        {
            bag.Add(SiteRules.NoMovingMap());
        }
    }

    /// <summary>A map's frame around its picture.</summary>
    /// <param name="places">The dataset's file of places; empty where the map shows only <paramref name="here"/>.</param>
    public static View Frame(Edition edition, Markup picture, MapFrame? frame, string places, string placePages, Place? here = null)
    {
        MapTiles? tiles = edition.Catalog.Site.Tiles;
        // One place on an empty ground says no more when it moves.
        bool moves = edition.MapsMove && frame is not null && (here is null || tiles is not null);
        return new View
        {
            ["svg"] = picture,
            ["moves"] = moves,
            ["outline"] = OutlineFile,
            ["bounds"] = frame is null ? "" : Numbers(frame.South, frame.West, frame.North, frame.East),
            ["placeFile"] = places,
            ["placePages"] = placePages,
            ["here"] = here is null ? "" : Numbers(here.Latitude!.Value, here.Longitude!.Value),
            ["tiles"] = tiles?.Url ?? "",
            ["zoom"] = tiles?.MostZoom ?? 18,
            ["credit"] = tiles is null ? "" : edition.In(tiles.Credit),
            ["creditUrl"] = tiles?.CreditUrl ?? "",
        };
    }

    private static string Outline(Boundary boundary) =>
        "[" + string.Join(',', boundary.Rings.Select(ring => "[" + string.Join(',', ring.Select(point => $"[{Numbers(point.Latitude, point.Longitude)}]")) + "]")) + "]\n";

    private static string Numbers(params IEnumerable<double> numbers) =>
        string.Join(',', numbers.Select(number => number.ToString("0.######", CultureInfo.InvariantCulture)));
}
