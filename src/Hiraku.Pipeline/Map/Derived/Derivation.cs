using System.Collections.Immutable;
using Hiraku.Model.Schemas;
using Hiraku.Model.Tables;

namespace Hiraku.Pipeline.Map.Derived;

/// <summary>Whether a field without a column will be made from others later on, so that its lack is no loss.</summary>
internal static class Derivation
{
    public static bool IsPossible(Field field, TableSchema schema, ImmutableArray<FieldBinding> bindings)
    {
        bool IsBound(params ReadOnlySpan<FieldKind> kinds)
        {
            foreach (FieldBinding binding in bindings)
            {
                if (binding.IsBound && kinds.Contains(binding.Field.Kind))
                {
                    return true;
                }
            }

            return false;
        }

        return field.Kind switch
        {
            FieldKind.Address => IsBound(FieldKind.Town, FieldKind.AddressRest, FieldKind.City),
            FieldKind.Prefecture or FieldKind.City or FieldKind.Town or FieldKind.AddressRest or FieldKind.Building or FieldKind.TownId => IsBound(FieldKind.Address),
            FieldKind.Identifier => schema.Key.Contains(field.Name),
            _ => false,
        };
    }
}
