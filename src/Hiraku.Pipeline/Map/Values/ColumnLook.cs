using System.Collections.Immutable;
using Hiraku.Model.Schemas;

namespace Hiraku.Pipeline.Map.Values;

/// <summary>What a column's sample looks like: for each kind, the share of its filled cells that could be of it.</summary>
internal sealed class ColumnLook
{
    /// <summary>So many cells tell as much as all of them.</summary>
    private const int Enough = 100;

    private readonly string[] cells;
    private readonly Lazy<Dictionary<FieldKind, int>> counts;

    private ColumnLook(string[] cells)
    {
        this.cells = cells;
        Filled = cells.Length;
        counts = new Lazy<Dictionary<FieldKind, int>>(Count);
    }

    public int Filled { get; }

    /// <summary>How many different texts there are.</summary>
    public int Distinct => cells.Distinct(StringComparer.Ordinal).Count();

    public static ColumnLook Of(ImmutableArray<string> sample) =>
        new([.. (sample.IsDefault ? [] : sample).Select(ValueLook.Fold).Where(cell => cell.Length > 0).Take(Enough)]);

    public double Share(FieldKind kind) => Filled == 0 ? 0 : (double)counts.Value.GetValueOrDefault(kind) / Filled;

    /// <summary>1 where the values speak for a field of this kind, -1 where they speak against it, 0 where they say nothing.</summary>
    public int Fit(FieldKind kind)
    {
        if (kind == FieldKind.Building)
        {
            // 栄町40-7 under Add2 is half an address, not a building.
            return Share(FieldKind.AddressRest) >= 0.5 ? -1 : 0;
        }

        FieldKind[] looks = LooksOf(kind);
        if (Filled == 0 || looks.Length == 0)
        {
            return 0;
        }

        double share = looks.Max(Share);
        return share >= 0.7 ? 1 : share <= 0.1 && Filled >= 3 ? -1 : 0;
    }

    /// <summary>The same, for a field that may have a list of allowed texts.</summary>
    public int Fit(Field field)
    {
        if (Filled == 0 || (field.Allowed.IsEmpty && field.Codes is null))
        {
            return Fit(field.Kind);
        }

        IEnumerable<string> allowed = field.Codes is { } codes ? codes.Entries.SelectMany(entry => new[] { entry.Code, entry.Label.Ja }) : field.Allowed;
        HashSet<string> folded = [.. allowed.Select(ValueLook.Fold)];
        double share = (double)cells.Count(folded.Contains) / Filled;
        return share >= 0.5 ? 1 : share <= 0.1 ? -1 : 0;
    }

    /// <summary>The looks that values of a kind have; none where anything goes.</summary>
    private static FieldKind[] LooksOf(FieldKind kind) => kind switch
    {
        FieldKind.Phone or FieldKind.PostalCode or FieldKind.Url or FieldKind.Email or FieldKind.CorporateNumber or FieldKind.Kana
            or FieldKind.Prefecture or FieldKind.Latitude or FieldKind.Longitude or FieldKind.Coordinates or FieldKind.MunicipalityCode => [kind],
        FieldKind.Date or FieldKind.PartialDate => [FieldKind.Date, FieldKind.YearMonth],
        FieldKind.Time => [FieldKind.Time, FieldKind.Hours],
        FieldKind.Hours => [FieldKind.Hours],
        FieldKind.Weekdays => [FieldKind.Weekdays],
        FieldKind.Integer or FieldKind.Number => [FieldKind.Number],
        FieldKind.Presence or FieldKind.Flag or FieldKind.Boolean => [FieldKind.Presence],
        FieldKind.Address => [FieldKind.Address],
        _ => [],
    };

    /// <summary>Counted only when someone asks: most headers are known by name.</summary>
    private Dictionary<FieldKind, int> Count()
    {
        var found = new Dictionary<FieldKind, int>();
        foreach (FieldKind kind in cells.SelectMany(cell => ValueLook.Kinds(cell).Distinct()))
        {
            found[kind] = found.GetValueOrDefault(kind) + 1;
        }

        return found;
    }
}
