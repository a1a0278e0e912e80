using System.Globalization;

namespace Hiraku.Japanese;

/// <summary>A place in decimal degrees, six places.</summary>
/// <remarks>GIF DS-444 (2025-03-25): latitude and longitude in separate columns, decimal, six places, JGD2011.</remarks>
/// <param name="Latitude">Degrees north.</param>
/// <param name="Longitude">Degrees east.</param>
public readonly record struct GeoPoint(decimal Latitude, decimal Longitude)
{
    /// <summary>35.735605,139.652198.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Latitude:0.000000},{Longitude:0.000000}");
}

/// <summary>The box a municipality's places lie in.</summary>
/// <param name="South">Least latitude.</param>
/// <param name="West">Least longitude.</param>
/// <param name="North">Greatest latitude.</param>
/// <param name="East">Greatest longitude.</param>
public sealed record GeoBounds(decimal South, decimal West, decimal North, decimal East)
{
    /// <summary>Japan with its seas.</summary>
    public static GeoBounds Japan { get; } = new(20, 122, 46, 154);

    /// <summary>True when the point lies inside or on the edge.</summary>
    public bool Contains(GeoPoint point) => point.Latitude >= South && point.Latitude <= North && point.Longitude >= West && point.Longitude <= East;
}

/// <summary>What is known about the coordinates of a field.</summary>
/// <param name="Bounds">The municipality's box; points outside are warned about.</param>
/// <param name="Reference">Where the row's address says the place is; a point about 460 m off to the south-east is suspected of the Tokyo Datum.</param>
public sealed record GeoOptions(GeoBounds? Bounds = null, GeoPoint? Reference = null)
{
    /// <summary>Nothing is known.</summary>
    public static GeoOptions None { get; } = new();
}
