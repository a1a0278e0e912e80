namespace Hiraku.Japanese;

/// <summary>Judges a pair of coordinates.</summary>
internal static class GeoRules
{
    public static Reading<GeoPoint> Judge(GeoPoint point, GeoOptions options, bool changed, bool coarse, string? warning)
    {
        if (Refusal(point) is { } refusal)
        {
            return refusal;
        }

        if (point.Latitude > 90 || IsSwapped(point))
        {
            GeoPoint turned = new(point.Longitude, point.Latitude);
            return GeoBounds.Japan.Contains(turned) ? Reading<GeoPoint>.Warned(turned, "swapped-coordinates")
                : Reading<GeoPoint>.Refused("invalid-latitude");
        }

        if (Math.Abs(point.Longitude) > 180)
        {
            return Reading<GeoPoint>.Refused("invalid-longitude");
        }

        return !GeoBounds.Japan.Contains(point) ? Reading<GeoPoint>.Refused("outside-japan") : Inside(point, options, changed, coarse, warning);
    }

    private static bool IsSwapped(GeoPoint point) => GeoBounds.Japan.Contains(new(point.Longitude, point.Latitude));

    private static Reading<GeoPoint>? Refusal(GeoPoint point)
    {
        (decimal lat, decimal lon) = (Math.Abs(point.Latitude), Math.Abs(point.Longitude));
        if (lat == 0 && lon == 0)
        {
            return Reading<GeoPoint>.Refused("null-island");
        }

        if (lat <= 360 && lon <= 360)
        {
            return null;
        }

        return Scaled(point, 1_000_000, "scaled-integer") ?? Scaled(point, 3600, "arc-seconds") ?? Lost(point) ?? Reading<GeoPoint>.Refused("plane-rectangular");
    }

    private static Reading<GeoPoint>? Scaled(GeoPoint point, decimal by, string rule)
    {
        var degrees = new GeoPoint(decimal.Round(point.Latitude / by, 6), decimal.Round(point.Longitude / by, 6));
        return GeoBounds.Japan.Contains(degrees) ? Reading<GeoPoint>.Refused(rule, degrees.ToString()) : null;
    }

    // 13674703: the decimal point was lost, at a different place in each of the two.
    private static Reading<GeoPoint>? Lost(GeoPoint point)
    {
        var degrees = new GeoPoint(Angle.WithPoint(point.Latitude, 20, 46), Angle.WithPoint(point.Longitude, 122, 154));
        return GeoBounds.Japan.Contains(degrees) ? Reading<GeoPoint>.Refused("lost-decimal-point", degrees.ToString()) : null;
    }

    private static Reading<GeoPoint> Inside(GeoPoint point, GeoOptions options, bool changed, bool coarse, string? warning)
    {
        var rounded = new GeoPoint(decimal.Round(point.Latitude, 6), decimal.Round(point.Longitude, 6));
        if (options.Reference is { } reference && Datum.IsSuspected(rounded, reference))
        {
            return Reading<GeoPoint>.Warned(rounded, "maybe-tokyo-datum", Datum.FromTokyo(rounded).ToString());
        }

        if (options.Bounds is { } bounds && !bounds.Contains(rounded))
        {
            return Outside(rounded, bounds);
        }

        warning ??= coarse ? "low-precision" : null;
        return warning is not null ? Reading<GeoPoint>.Warned(rounded, warning)
            : changed || rounded != point ? Reading<GeoPoint>.Changed(rounded, "coordinate-notation")
            : Reading<GeoPoint>.Clean(rounded);
    }

    // 35.4408 may stand for 35°44′08″: said only where that reading lies inside and this one does not.
    private static Reading<GeoPoint> Outside(GeoPoint point, GeoBounds bounds)
    {
        var degrees = new GeoPoint(Angle.FromPackedDegrees(point.Latitude), Angle.FromPackedDegrees(point.Longitude));
        return bounds.Contains(degrees)
            ? Reading<GeoPoint>.Warned(point, "maybe-dms", degrees.ToString())
            : Reading<GeoPoint>.Warned(point, "outside-municipality");
    }
}
