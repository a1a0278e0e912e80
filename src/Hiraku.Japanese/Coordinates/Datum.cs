namespace Hiraku.Japanese;

/// <summary>The Tokyo Datum and how far it lies off.</summary>
/// <remarks>The usual linear conversion; within 3 m of the three-parameter one in Kanto and Kansai, up to 23 m in Okinawa.</remarks>
public static class Datum
{
    /// <summary>Converts Tokyo Datum degrees to world degrees, rounded to six places.</summary>
    public static GeoPoint FromTokyo(GeoPoint point)
    {
        decimal lat = point.Latitude - (0.00010695m * point.Latitude) + (0.000017464m * point.Longitude) + 0.0046017m;
        decimal lon = point.Longitude - (0.000046038m * point.Latitude) - (0.000083043m * point.Longitude) + 0.010040m;
        return new GeoPoint(decimal.Round(lat, 6), decimal.Round(lon, 6));
    }

    /// <summary>Converts world degrees to Tokyo Datum degrees, rounded to six places.</summary>
    public static GeoPoint ToTokyo(GeoPoint point)
    {
        decimal lat = point.Latitude + (0.00010696m * point.Latitude) - (0.000017467m * point.Longitude) - 0.0046020m;
        decimal lon = point.Longitude + (0.000046047m * point.Latitude) + (0.000083049m * point.Longitude) - 0.010041m;
        return new GeoPoint(decimal.Round(lat, 6), decimal.Round(lon, 6));
    }

    /// <summary>True when the point, converted, comes at least four times nearer to where it should be and was 300 to 600 m off.</summary>
    public static bool IsSuspected(GeoPoint point, GeoPoint expected)
    {
        double before = Metres(point, expected);
        return before is > 300 and < 600 && Metres(FromTokyo(point), expected) * 4 < before;
    }

    /// <summary>Distance in metres, good enough within a municipality.</summary>
    public static double Metres(GeoPoint one, GeoPoint other)
    {
        double north = (double)(one.Latitude - other.Latitude) * 111_000;
        double east = (double)(one.Longitude - other.Longitude) * 111_320 * Math.Cos((double)one.Latitude * Math.PI / 180);
        return Math.Sqrt((north * north) + (east * east));
    }
}
