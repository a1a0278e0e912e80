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
        DerivedColumn[] targets = [];
        for (int row = 0; row < columns[fields.Joined].Count; row++)
        {
            if (!IsToBeRead(columns, row))
            {
                continue;
            }

            targets = targets.Length > 0 ? targets : [.. fields.Parts.Select(part => new DerivedColumn(part.Index, ColumnType.Text))];
            Reading<AddressParts> reading = Address.Read(columns[fields.Joined].StringAt(row), options);
            for (int i = 0; i < targets.Length; i++)
            {
                targets[i].CopyTo(row, columns);
                targets[i].Add(columns, row, reading.HasValue ? PartOf(reading.Value, fields.Parts[i].Kind) : null);
            }
        }

        foreach (DerivedColumn target in targets)
        {
            target.CopyTo(columns[fields.Joined].Count, columns);
            target.Replace(columns);
        }
    }

    /// <summary>A part is missing, and the department's own parts do not make up the whole joined address.</summary>
    private bool IsToBeRead(Column[] columns, int row)
    {
        if (!columns[fields.Joined].IsPresent(row))
        {
            return false;
        }

        ReadOnlySpan<byte> rest = columns[fields.Joined].TextAt(row);
        bool areAllGiven = true;
        bool isTakenApart = true;
        foreach ((int index, FieldKind kind) in fields.Parts)
        {
            bool isGiven = columns[index].IsPresent(row);
            areAllGiven &= isGiven;
            isTakenApart &= isGiven || kind == FieldKind.Building || (kind == FieldKind.TownId && options.Towns is null);
            if (kind != FieldKind.TownId && rest.StartsWith(columns[index].TextAt(row)))
            {
                rest = rest[columns[index].TextAt(row).Length..];
            }
        }

        return !areAllGiven && !(isTakenApart && rest.IsEmpty);
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
