namespace Hiraku.Parquet;

/// <summary>A box in degrees, in the order that GeoParquet's bbox has.</summary>
public readonly record struct GeoBounds(double West, double South, double East, double North)
{
    /// <summary>The smallest box that holds this one and the point.</summary>
    public GeoBounds With(double longitude, double latitude) => new(
        Math.Min(West, longitude), Math.Min(South, latitude), Math.Max(East, longitude), Math.Max(North, latitude));
}
