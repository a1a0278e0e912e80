using System.Globalization;
using System.Text;
using Hiraku.Site.Rendering;

namespace Hiraku.Site.Places;

/// <summary>A points map as SVG: the outline, the towns' names, a dot to a place. Every dot also stands in the list beside it.</summary>
public static class MapDrawing
{
    /// <summary>Dots beyond this are drawn as one dot to a small square, larger where there are more.</summary>
    private const int MostDots = 1500;

    private const double Square = 16, LabelEm = 34, MostLabels = 12;

    public static Markup Draw(MapFrame frame, Boundary boundary, IReadOnlyList<Place> places, Edition edition, string title, string description)
    {
        MarkupWriter svg = Open(frame, "map", "map", title, description);
        Outline(svg, frame, boundary);
        if (places.Count > MostDots)
        {
            Squares(svg, frame, places, edition.Locale);
        }
        else
        {
            foreach (Place place in places)
            {
                Dot(svg, frame.X(place.Longitude!.Value), frame.Y(place.Latitude!.Value), 7, place.NameIn(edition.Language.IsEnglish), place.Key);
            }
        }

        TownNames(svg, frame, places);
        return svg.Raw("</svg>").Done();
    }

    /// <summary>The small map of one place: where in the municipality it is.</summary>
    /// <param name="ground">The <see cref="Ground"/> of the frame, which is the same on every such map.</param>
    public static Markup DrawOne(MapFrame frame, Markup ground, Place place, string title)
    {
        MarkupWriter svg = Open(frame, "map-one", "map", title, place.Address);
        svg.Raw(ground);
        double x = frame.X(place.Longitude!.Value), y = frame.Y(place.Latitude!.Value);
        svg.Raw("<circle class=\"ring\"").Attribute("cx", x).Attribute("cy", y).Raw(" r=\"44\"/>");
        svg.Raw("<circle class=\"one\"").Attribute("cx", x).Attribute("cy", y).Raw(" r=\"18\"/>");
        return svg.Raw("</svg>").Done();
    }

    /// <summary>What lies under the dots: the outline.</summary>
    public static Markup Ground(MapFrame frame, Boundary boundary)
    {
        var svg = new MarkupWriter();
        Outline(svg, frame, boundary);
        return svg.Done();
    }

    private static MarkupWriter Open(MapFrame frame, string id, string cssClass, string title, string description)
    {
        var svg = new MarkupWriter();
        return svg.Raw("<svg").Attribute("class", cssClass).Attribute("viewBox", $"0 0 {MarkupWriter.Round(MapFrame.Width)} {MarkupWriter.Round(frame.Height)}")
            .Raw(" role=\"img\"").Attribute("aria-labelledby", $"{id}-t {id}-d").Raw("><title").Attribute("id", id + "-t").Raw(">").Text(title)
            .Raw("</title><desc").Attribute("id", id + "-d").Raw(">").Text(description).Raw("</desc>");
    }

    private static void Outline(MarkupWriter svg, MapFrame frame, Boundary boundary)
    {
        if (boundary.Rings.IsEmpty)
        {
            svg.Raw("<rect class=\"ground\" x=\"1\" y=\"1\" width=\"998\"").Attribute("height", frame.Height - 2).Raw(" rx=\"16\"/>");
            return;
        }

        var path = new StringBuilder();
        foreach (var ring in boundary.Rings)
        {
            for (int i = 0; i < ring.Length; i++)
            {
                path.Append(CultureInfo.InvariantCulture, $"{(i == 0 ? 'M' : 'L')}{Short(frame.X(ring[i].Longitude))} {Short(frame.Y(ring[i].Latitude))}");
            }

            path.Append('Z');
        }

        svg.Raw("<path class=\"ground\"").Attribute("d", path.ToString()).Raw("/>");
    }

    private static void Dot(MarkupWriter svg, double x, double y, double radius, string label, string? key)
    {
        svg.Raw("<circle class=\"place pt\"").Attribute("cx", Short(x)).Attribute("cy", Short(y)).Attribute("r", Short(radius));
        if (key is not null)
        {
            svg.Attribute("data-key", key);
        }

        svg.Raw("><title>").Text(label).Raw("</title></circle>");
    }

    private static void Squares(MarkupWriter svg, MapFrame frame, IReadOnlyList<Place> places, Locale locale)
    {
        var squares = places.CountBy(place => ((int)(frame.X(place.Longitude!.Value) / Square), (int)(frame.Y(place.Latitude!.Value) / Square)))
            .OrderBy(square => square.Key.Item2).ThenBy(square => square.Key.Item1).ToList();
        double most = squares.Max(square => square.Value);
        foreach (var (square, count) in squares)
        {
            double radius = 3 + (9 * Math.Sqrt(count / most));
            Dot(svg, (square.Item1 + 0.5) * Square, (square.Item2 + 0.5) * Square, radius, locale.Count("map.square", count), null);
        }
    }

    /// <summary>The names of the towns with most places, at the middle of theirs, where they do not cover each other.</summary>
    private static void TownNames(MarkupWriter svg, MapFrame frame, IReadOnlyList<Place> places)
    {
        var placed = new List<(double X, double Y, double Half)>();
        foreach (var town in places.Where(place => place.Town.Length > 0).GroupBy(place => place.Town, StringComparer.Ordinal).OrderByDescending(town => town.Count()).ThenBy(town => town.Key, StringComparer.Ordinal))
        {
            double half = town.Key.Length * LabelEm / 2;
            double x = Math.Clamp(frame.X(town.Average(place => place.Longitude!.Value)), half, MapFrame.Width - half), y = frame.Y(town.Average(place => place.Latitude!.Value));
            if (placed.Count < MostLabels && placed.All(other => Math.Abs(other.Y - y) > LabelEm * 1.3 || Math.Abs(other.X - x) > other.Half + half))
            {
                placed.Add((x, y, half));
                svg.Raw("<text class=\"town\" text-anchor=\"middle\" lang=\"ja\"").Attribute("x", Short(x)).Attribute("y", Short(y + 6)).Raw(">").Text(town.Key).Raw("</text>");
            }
        }
    }

    private static string Short(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
