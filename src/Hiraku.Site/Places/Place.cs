namespace Hiraku.Site.Places;

/// <summary>One row of a dataset as a place one can go to; what the row lacks is empty.</summary>
/// <param name="Key">Its name in addresses: the published ID where that is unique and plain, otherwise the row's number.</param>
public sealed record Place(int Row, string Key, string Name)
{
    public string Kana { get; init; } = "";

    public string English { get; init; } = "";

    public string Address { get; init; } = "";

    public string Town { get; init; } = "";

    public string Phone { get; init; } = "";

    public double? Latitude { get; init; }

    public double? Longitude { get; init; }

    public string Weekdays { get; init; } = "";

    public string Opens { get; init; } = "";

    public string Closes { get; init; } = "";

    public bool IsLocated => Latitude is not null && Longitude is not null;

    public string NameIn(bool english) => english && English.Length > 0 ? English : Name;

    /// <summary>Metres to another place, on a sphere; good enough for a few kilometres.</summary>
    public double MetresTo(Place other)
    {
        const double MetresPerDegree = 111_195;
        double north = (other.Latitude!.Value - Latitude!.Value) * MetresPerDegree;
        double east = (other.Longitude!.Value - Longitude!.Value) * MetresPerDegree * Math.Cos(Latitude.Value * Math.PI / 180);
        return Math.Sqrt((north * north) + (east * east));
    }
}
