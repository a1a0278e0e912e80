using System.Collections.Immutable;
using System.Text.Json;
using Hiraku.Model.Diagnostics;
using Hiraku.Site.Rendering;

namespace Hiraku.Site.Places;

/// <summary>A point in degrees.</summary>
public readonly record struct Degrees(double Latitude, double Longitude);

/// <summary>The municipality's outline as rings of points, thinned to what a map of a few hundred pixels can show.</summary>
public sealed record Boundary(ImmutableArray<ImmutableArray<Degrees>> Rings)
{
    public const string FileName = "site/boundary.geojson";

    /// <summary>About eight metres: less than half a pixel on the largest map drawn.</summary>
    private const double Tolerance = 0.00008;

    public static Boundary None { get; } = new([]);

    public static Boundary Load(SiteFiles files, DiagnosticBag bag)
    {
        if (!files.Has(FileName))
        {
            return None;
        }

        try
        {
            using var document = JsonDocument.Parse(files.Bytes(FileName));
            var rings = ImmutableArray.CreateBuilder<ImmutableArray<Degrees>>();
            Collect(document.RootElement, rings);
            if (rings.Count > 0)
            {
                return new Boundary(rings.ToImmutable());
            }
        }
        catch (JsonException)
        {
            // Reported below, like a file that is JSON but no outline.
        }

        bag.Add(SiteRules.BrokenBoundary(FileName));
        return None;
    }

    private static void Collect(JsonElement element, ImmutableArray<ImmutableArray<Degrees>>.Builder rings)
    {
        if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty("type", out JsonElement type) || type.ValueKind != JsonValueKind.String)
        {
            return;
        }

        string inside = type.GetString() switch { "FeatureCollection" => "features", "GeometryCollection" => "geometries", "Feature" => "geometry", _ => "coordinates" };
        if (!element.TryGetProperty(inside, out JsonElement content))
        {
            return;
        }

        switch (type.GetString())
        {
            case "FeatureCollection" or "GeometryCollection" when content.ValueKind == JsonValueKind.Array:
                foreach (JsonElement item in content.EnumerateArray())
                {
                    Collect(item, rings);
                }

                break;
            case "Feature":
                Collect(content, rings);
                break;
            case "Polygon" or "MultiPolygon" or "LineString" or "MultiLineString":
                CollectRings(content, rings);
                break;
        }
    }

    private static void CollectRings(JsonElement coordinates, ImmutableArray<ImmutableArray<Degrees>>.Builder rings)
    {
        if (coordinates.ValueKind != JsonValueKind.Array || coordinates.GetArrayLength() == 0 || coordinates[0].ValueKind != JsonValueKind.Array || coordinates[0].GetArrayLength() == 0)
        {
            return;
        }

        if (coordinates[0][0].ValueKind == JsonValueKind.Number)
        {
            var points = coordinates.EnumerateArray().Where(point => point.GetArrayLength() >= 2).Select(point => new Degrees(point[1].GetDouble(), point[0].GetDouble())).ToList();
            rings.Add([.. Thin(points)]);
            return;
        }

        foreach (JsonElement part in coordinates.EnumerateArray())
        {
            CollectRings(part, rings);
        }
    }

    /// <summary>Douglas and Peucker: keeps the points without which the line would leave its place by more than the tolerance.</summary>
    private static List<Degrees> Thin(List<Degrees> points)
    {
        if (points.Count < 3)
        {
            return points;
        }

        var kept = new bool[points.Count];
        kept[0] = kept[^1] = true;
        // A ring begins where it ends, so it is halved first.
        kept[points.Count / 2] = true;
        var open = new Stack<(int From, int To)>([(0, points.Count / 2), (points.Count / 2, points.Count - 1)]);
        while (open.TryPop(out var span))
        {
            var (at, distance) = Farthest(points, span.From, span.To);
            if (distance > Tolerance)
            {
                kept[at] = true;
                open.Push((span.From, at));
                open.Push((at, span.To));
            }
        }

        return [.. points.Where((_, i) => kept[i])];
    }

    private static (int At, double Distance) Farthest(List<Degrees> points, int from, int to)
    {
        double dx = points[to].Longitude - points[from].Longitude, dy = points[to].Latitude - points[from].Latitude;
        double length = Math.Sqrt((dx * dx) + (dy * dy));
        (int at, double most) = (from, 0.0);
        for (int i = from + 1; i < to; i++)
        {
            double x = points[i].Longitude - points[from].Longitude, y = points[i].Latitude - points[from].Latitude;
            double distance = length == 0 ? Math.Sqrt((x * x) + (y * y)) : Math.Abs((dx * y) - (dy * x)) / length;
            (at, most) = distance > most ? (i, distance) : (at, most);
        }

        return (at, most);
    }
}
