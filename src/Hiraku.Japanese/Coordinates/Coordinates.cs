namespace Hiraku.Japanese;

/// <summary>Latitude and longitude, from one cell or two: decimal, degrees-minutes-seconds, swapped, scaled, out of bounds.</summary>
/// <remarks>GIF DS-444: decimal degrees to six places (about 0.1 m), JGD2011.</remarks>
public static class Coordinates
{
    /// <summary>Reads both from one cell.</summary>
    public static Reading<GeoPoint> Read(ReadOnlySpan<char> text, GeoOptions? options = null)
    {
        int comma = text.IndexOf(',');
        if (comma > 0 && Latitude.IsCanonical(text[..comma]) && Longitude.IsCanonical(text[(comma + 1)..]))
        {
            return Read(text[..comma], text[(comma + 1)..], options);
        }

        string folded = ParseText.Fold(text).Replace('\u3001', ',');
        return folded.Trim(',', ' ').Length == 0 ? Reading<GeoPoint>.Empty : CoordinateCell.Read(folded, options ?? GeoOptions.None);
    }

    /// <summary>Reads latitude and longitude from two cells.</summary>
    public static Reading<GeoPoint> Read(ReadOnlySpan<char> latitude, ReadOnlySpan<char> longitude, GeoOptions? options = null)
    {
        Reading<decimal> lat = Angle.Read(latitude, out bool coarseLat);
        Reading<decimal> lon = Angle.Read(longitude, out bool coarseLon);
        if (lat.Status == ReadingStatus.Refused || lon.Status == ReadingStatus.Refused)
        {
            return Reading<GeoPoint>.Refused(lat.Rule ?? lon.Rule!);
        }

        if (lat.Status == ReadingStatus.Empty || lon.Status == ReadingStatus.Empty)
        {
            return lat.Status == lon.Status ? Reading<GeoPoint>.Empty : Reading<GeoPoint>.Refused("incomplete-coordinates");
        }

        bool changed = lat.Status != ReadingStatus.Clean || lon.Status != ReadingStatus.Clean;
        string? warning = lat.Status == ReadingStatus.Warned ? lat.Rule : lon.Status == ReadingStatus.Warned ? lon.Rule : null;
        return GeoRules.Judge(new(lat.Value, lon.Value), options ?? GeoOptions.None, changed, coarseLat && coarseLon, warning);
    }
}

/// <summary>Latitudes alone.</summary>
/// <remarks>GIF DS-444: decimal degrees to six places. Japan lies between 20 and 46 degrees north.</remarks>
public static class Latitude
{
    /// <summary>Reads one latitude.</summary>
    public static Reading<decimal> Read(ReadOnlySpan<char> text) => Angle.Bounded(text, 20, 46, 90, "invalid-latitude");

    /// <summary>True for plain degrees inside Japan with six places. Allocates nothing.</summary>
    public static bool IsCanonical(ReadOnlySpan<char> text) => Angle.IsCanonical(text, 20, 46);
}

/// <summary>Longitudes alone.</summary>
/// <remarks>GIF DS-444: decimal degrees to six places. Japan lies between 122 and 154 degrees east.</remarks>
public static class Longitude
{
    /// <summary>Reads one longitude.</summary>
    public static Reading<decimal> Read(ReadOnlySpan<char> text) => Angle.Bounded(text, 122, 154, 180, "invalid-longitude");

    /// <summary>True for plain degrees inside Japan with six places. Allocates nothing.</summary>
    public static bool IsCanonical(ReadOnlySpan<char> text) => Angle.IsCanonical(text, 122, 154);
}
