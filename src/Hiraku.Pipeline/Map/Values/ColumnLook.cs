using System.Collections.Immutable;
using Hiraku.Model.Schemas;

namespace Hiraku.Pipeline.Map.Values;

/// <summary>What a column's sample looks like: for each kind, the share of its filled cells that could be of it.</summary>
internal sealed class ColumnLook
{
    private readonly Dictionary<FieldKind, int> counts = [];

    private ColumnLook(int filled) => Filled = filled;

    public int Filled { get; }

    /// <summary>How many different texts there are.</summary>
    public int Distinct { get; private init; }

    /// <summary>The longest folded text.</summary>
    public int Longest { get; private init; }

    public static ColumnLook Of(ImmutableArray<string> sample)
    {
        string[] cells = [.. (sample.IsDefault ? [] : sample).Select(ValueLook.Fold).Where(cell => cell.Length > 0)];
        var look = new ColumnLook(cells.Length)
        {
            Distinct = cells.Distinct(StringComparer.Ordinal).Count(),
            Longest = cells.Length == 0 ? 0 : cells.Max(cell => cell.Length),
        };
        foreach (FieldKind kind in cells.SelectMany(cell => ValueLook.Kinds(cell).Distinct()))
        {
            look.counts[kind] = look.counts.GetValueOrDefault(kind) + 1;
        }

        return look;
    }

    public double Share(FieldKind kind) => Filled == 0 ? 0 : (double)counts.GetValueOrDefault(kind) / Filled;

    /// <summary>1 where the values speak for a field of this kind, -1 where they speak against it, 0 where they say nothing.</summary>
    public int Fit(FieldKind kind)
    {
        FieldKind[] looks = LooksOf(kind);
        if (Filled == 0 || looks.Length == 0)
        {
            return 0;
        }

        double share = looks.Max(Share);
        return share >= 0.7 ? 1 : share <= 0.1 && Filled >= 3 ? -1 : 0;
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
}
