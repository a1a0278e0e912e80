namespace Hiraku.Model.Datasets;

/// <summary>Who publishes.</summary>
/// <param name="Code">全国地方公共団体コード, six digits.</param>
public sealed record Publisher(string Code, LocalizedText Name, LocalizedText Prefecture, Bounds? Bounds)
{
    /// <summary>地方公共団体名 as the standard wants it: prefecture and municipality.</summary>
    public string FullName => Prefecture.Ja + Name.Ja;
}

/// <summary>The box that a municipality's places lie in, in degrees; points outside are doubted.</summary>
public sealed record Bounds(double South, double West, double North, double East)
{
    public bool Contains(double latitude, double longitude) =>
        latitude >= South && latitude <= North && longitude >= West && longitude <= East;
}

/// <summary>A town of the municipality, for splitting addresses: 町字 and its id.</summary>
public sealed record TownEntry(string Name, string TownId);

/// <summary>How a value that has two accepted notations is written.</summary>
public sealed record NotationSettings(bool PhoneInParentheses, bool PostalCodeWithHyphen)
{
    public static NotationSettings Default { get; } = new(false, false);
}
