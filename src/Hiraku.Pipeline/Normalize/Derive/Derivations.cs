using Hiraku.Japanese;
using Hiraku.Model.Schemas;
using Hiraku.Model.Tables;
using Hiraku.Pipeline.Normalize.Columns;

namespace Hiraku.Pipeline.Normalize.Derive;

/// <summary>Picks what can be derived in a table.</summary>
internal static class Derivations
{
    public static IDerivation[] For(MappedTable mapped, NormalizeSettings settings, IFieldNormalizer[] fields)
    {
        var derivations = new List<IDerivation>();
        AddressOptions options = settings.ToAddressOptions();
        derivations.AddRange(AddressFields.In(mapped).Select(address => new AddressDerivation(address, options)));
        for (int field = 0; field < mapped.Bindings.Length; field++)
        {
            int target = TargetOfBeside(mapped, field);
            if (target >= 0 && fields.OfType<ColumnNormalizer>().FirstOrDefault(normalizer => normalizer.Field == field) is { } source)
            {
                derivations.Add(new BesideDerivation(source, target));
            }
        }

        if (IdDerivation.For(mapped) is { } ids)
        {
            derivations.Add(ids);
        }

        return [.. derivations];
    }

    /// <summary>An extension goes to the next field of that kind; a remark on days and hours to the next 特記事項.</summary>
    private static int TargetOfBeside(MappedTable mapped, int field)
    {
        Func<Field, bool>? wanted = mapped.Bindings[field].Field.Kind switch
        {
            FieldKind.Phone => f => f.Kind == FieldKind.Extension,
            FieldKind.Weekdays or FieldKind.Time => f => f.Name.Contains("特記事項", StringComparison.Ordinal),
            _ => null,
        };
        return wanted is null ? -1 : Enumerable.Range(field + 1, mapped.Bindings.Length - field - 1)
            .Where(i => wanted(mapped.Bindings[i].Field))
            .DefaultIfEmpty(-1)
            .First();
    }
}
