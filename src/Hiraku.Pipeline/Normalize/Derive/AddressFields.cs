using System.Collections.Immutable;
using Hiraku.Model.Schemas;
using Hiraku.Model.Tables;

namespace Hiraku.Pipeline.Normalize.Derive;

/// <summary>The fields of one address in a schema: the joined form and its parts, told together by the words before the underscore (所在地_).</summary>
/// <param name="Joined">The joined form's place among the fields.</param>
/// <param name="IsJoinedGiven">Whether the source gives the joined form; otherwise it is joined from the parts.</param>
internal sealed record AddressFields(int Joined, bool IsJoinedGiven, ImmutableArray<(int Index, FieldKind Kind)> Parts)
{
    private static readonly FieldKind[] PartKinds =
        [FieldKind.Prefecture, FieldKind.City, FieldKind.Town, FieldKind.AddressRest, FieldKind.Building, FieldKind.TownId];

    /// <summary>Every address of the table in which something is there to be derived.</summary>
    public static IEnumerable<AddressFields> In(MappedTable mapped)
    {
        var addresses = Indexed(mapped).Where(entry => entry.Binding.Field.Kind == FieldKind.Address).ToArray();
        foreach (var (joined, index) in addresses)
        {
            ImmutableArray<(int Index, FieldKind Kind)> parts =
            [
                .. Indexed(mapped)
                    .Where(entry => PartKinds.Contains(entry.Binding.Field.Kind) && (addresses.Length == 1 || Group(entry.Binding) == Group(joined)))
                    .Select(entry => (entry.Index, entry.Binding.Field.Kind)),
            ];
            bool arePartsGiven = parts.Any(part => part.Kind is FieldKind.Town or FieldKind.AddressRest && mapped.Bindings[part.Index].IsBound);
            if (parts.Length > 0 && (joined.IsBound || arePartsGiven))
            {
                yield return new AddressFields(index, joined.IsBound, parts);
            }
        }
    }

    private static IEnumerable<(FieldBinding Binding, int Index)> Indexed(MappedTable mapped) => mapped.Bindings.Select((binding, index) => (binding, index));

    private static string Group(FieldBinding binding) => binding.Field.Name.Split('_')[0];
}
