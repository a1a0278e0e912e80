using Hiraku.Model.Schemas;
using Hiraku.Model.Tables;
using Hiraku.Pipeline.Normalize.Cells;

namespace Hiraku.Pipeline.Normalize.Columns;

/// <summary>Picks who reads each field of a table.</summary>
internal static class FieldNormalizers
{
    public static IFieldNormalizer[] For(MappedTable mapped, NormalizeSettings settings, CellReports reports)
    {
        var normalizers = new List<IFieldNormalizer>();
        var (latitude, longitude) = Pair(mapped);
        if (latitude >= 0)
        {
            normalizers.Add(new CoordinateNormalizer((latitude, mapped.Bindings[latitude]), (longitude, mapped.Bindings[longitude]), settings.Bounds, reports));
        }

        for (int field = 0; field < mapped.Bindings.Length; field++)
        {
            if (latitude < 0 || (field != latitude && field != longitude))
            {
                FieldBinding binding = mapped.Bindings[field];
                normalizers.Add(new ColumnNormalizer(field, binding, CellReaders.For(binding.Field, settings, binding.Dates, binding.AreaCode), reports));
            }
        }

        return [.. normalizers];
    }

    /// <summary>The one latitude and the one longitude that columns feed; (-1, -1) where there is no such pair.</summary>
    private static (int Latitude, int Longitude) Pair(MappedTable mapped)
    {
        int latitude = Only(mapped, FieldKind.Latitude);
        int longitude = Only(mapped, FieldKind.Longitude);
        return latitude >= 0 && longitude >= 0 ? (latitude, longitude) : (-1, -1);
    }

    private static int Only(MappedTable mapped, FieldKind kind)
    {
        int[] found = [.. Enumerable.Range(0, mapped.Bindings.Length).Where(i => mapped.Bindings[i].Field.Kind == kind && !mapped.Bindings[i].Columns.IsEmpty)];
        return found.Length == 1 ? found[0] : -1;
    }
}
