using Hiraku.Japanese;
using Hiraku.Model.Schemas;
using Hiraku.Model.Tables;

namespace Hiraku.Pipeline.Normalize.Derive;

/// <summary>Takes a joined address apart into the standard's fields, or joins them where only the parts were given (GIF DS-442).</summary>
internal sealed class AddressDerivation(AddressFields fields, AddressOptions options) : IDerivation
{
    public void Derive(Column[] columns)
    {
        if (fields.IsJoinedGiven)
        {
            TakeApart(columns);
        }
        else
        {
            Join(columns);
        }
    }

    private void TakeApart(Column[] columns)
    {
        DerivedColumn[] targets = [.. fields.Parts.Select(part => new DerivedColumn(part.Index, ColumnType.Text))];
        for (int row = 0; row < columns[fields.Joined].Count; row++)
        {
            string? joined = columns[fields.Joined].StringAt(row);
            Reading<AddressParts> reading = joined is null ? Reading<AddressParts>.Empty : Address.Read(joined, options);
            for (int i = 0; i < targets.Length; i++)
            {
                targets[i].Add(columns, row, reading.HasValue ? PartOf(reading.Value, fields.Parts[i].Kind) : null);
            }
        }

        foreach (DerivedColumn target in targets)
        {
            target.Replace(columns);
        }
    }

    private void Join(Column[] columns)
    {
        var target = new DerivedColumn(fields.Joined, ColumnType.Text);
        for (int row = 0; row < columns[fields.Joined].Count; row++)
        {
            string Part(FieldKind kind) => fields.Parts.FirstOrDefault(part => part.Kind == kind) is { Kind: var found } part && found == kind ? columns[part.Index].StringAt(row) ?? "" : "";
            string joined = Part(FieldKind.Prefecture) + Part(FieldKind.City) + Part(FieldKind.Town) + Part(FieldKind.AddressRest);
            string building = Part(FieldKind.Building);
            target.Add(columns, row, building.Length > 0 && joined.Length > 0 ? $"{joined} {building}" : joined);
        }

        target.Replace(columns);
    }

    private static string? PartOf(AddressParts parts, FieldKind kind) => kind switch
    {
        FieldKind.Prefecture => parts.Prefecture,
        FieldKind.City => parts.City,
        FieldKind.Town => parts.Town,
        FieldKind.AddressRest => parts.Rest,
        FieldKind.Building => parts.Building,
        FieldKind.TownId => parts.TownId,
        _ => null,
    };
}
