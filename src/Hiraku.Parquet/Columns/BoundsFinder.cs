namespace Hiraku.Parquet.Columns;

/// <summary>Finds the box around the points of the geometry column while they pass.</summary>
internal sealed class BoundsFinder
{
    private readonly int _column;

    private BoundsFinder(int column) => _column = column;

    public GeoBounds? Found { get; private set; }

    /// <summary>Null when nobody asked or the box is given.</summary>
    public static BoundsFinder? For(IReadOnlyList<ParquetColumn> columns, GeoParquet? geo)
    {
        if (geo is null || geo.Bounds is not null)
        {
            return null;
        }

        int index = 0;
        while (columns[index].Name != geo.PrimaryColumn)
        {
            index++;
        }

        return new(index);
    }

    public void See(int column, ReadOnlySpan<byte> bytes, ReadOnlySpan<int> offsets, ReadOnlySpan<bool> present)
    {
        for (int row = 0; column == _column && row < offsets.Length - 1; row++)
        {
            bool isPresent = present.IsEmpty || present[row];
            if (isPresent && WkbPoint.TryRead(bytes[offsets[row]..offsets[row + 1]], out double longitude, out double latitude)
                && double.IsFinite(longitude) && double.IsFinite(latitude))
            {
                Found = (Found ?? new(longitude, latitude, longitude, latitude)).With(longitude, latitude);
            }
        }
    }
}
