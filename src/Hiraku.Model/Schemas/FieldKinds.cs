namespace Hiraku.Model.Schemas;

/// <summary>The kinds by the names that schema files use (kebab case), and the type each is published as.</summary>
public static class FieldKinds
{
    private static readonly Dictionary<string, FieldKind> ByName =
        Enum.GetValues<FieldKind>().ToDictionary(NameOf, kind => kind, StringComparer.Ordinal);

    public static IEnumerable<string> Names => ByName.Keys;

    public static bool TryParse(string name, out FieldKind kind) => ByName.TryGetValue(name, out kind);

    /// <summary><c>PostalCode</c> → <c>postal-code</c>.</summary>
    public static string NameOf(this FieldKind kind) =>
        string.Concat(kind.ToString().Select((c, i) => char.IsUpper(c) ? (i > 0 ? "-" : "") + char.ToLowerInvariant(c) : c.ToString()));

    public static ColumnType TypeOf(this FieldKind kind) => kind switch
    {
        FieldKind.Integer => ColumnType.Integer,
        FieldKind.Number or FieldKind.Latitude or FieldKind.Longitude => ColumnType.Number,
        FieldKind.Boolean => ColumnType.Boolean,
        FieldKind.Date => ColumnType.Date,
        _ => ColumnType.Text,
    };
}
