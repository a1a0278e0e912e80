using Hiraku.Model.Datasets;

namespace Hiraku.Site.Places;

/// <summary>Puts degrees onto a sheet 1000 units wide, north up, at the true proportion of the municipality's latitude.</summary>
public sealed record MapFrame(double South, double West, double North, double East)
{
    public const double Width = 1000, Margin = 24;

    private double Squeeze => Math.Cos((South + North) / 2 * Math.PI / 180);

    private double Scale => (Width - (2 * Margin)) / Math.Max((East - West) * Squeeze, 1e-9);

    public double Height => Math.Clamp(((North - South) * Scale) + (2 * Margin), 300, 1400);

    public double X(double longitude) => Margin + ((longitude - West) * Squeeze * Scale);

    public double Y(double latitude) => Margin + ((North - latitude) * Scale);

    public bool Contains(Place place) =>
        place.Latitude >= South && place.Latitude <= North && place.Longitude >= West && place.Longitude <= East;

    /// <summary>The outline's box, else the publisher's, else the places'; null where nothing has a place.</summary>
    public static MapFrame? Of(Boundary boundary, Bounds? bounds, IReadOnlyCollection<Place> located)
    {
        var points = boundary.Rings.SelectMany(ring => ring).ToList();
        if (points.Count > 0)
        {
            return new(points.Min(p => p.Latitude), points.Min(p => p.Longitude), points.Max(p => p.Latitude), points.Max(p => p.Longitude));
        }

        if (bounds is not null)
        {
            return new(bounds.South, bounds.West, bounds.North, bounds.East);
        }

        const double Around = 0.005;
        return located.Count == 0
            ? null
            : new(located.Min(p => p.Latitude!.Value) - Around, located.Min(p => p.Longitude!.Value) - Around, located.Max(p => p.Latitude!.Value) + Around, located.Max(p => p.Longitude!.Value) + Around);
    }
}
