using Hiraku.Model.Schemas;
using Hiraku.Model.Tables;
using Hiraku.Parquet;

namespace Hiraku.Pipeline.Write.Binary;

/// <summary>The column of points that a table with latitude and longitude gets in GeoParquet.</summary>
internal sealed class PointColumn(string name, int latitude, int longitude)
{
    private readonly byte[] points = new byte[TextBatch.Capacity * WkbPoint.Size];
    private readonly int[] offsets = new int[TextBatch.Capacity + 1];
    private readonly bool[] present = new bool[TextBatch.Capacity];

    public string Name => name;

    public static PointColumn Of(TableSchema schema)
    {
        string name = "geometry";
        while (schema.IndexOf(name) >= 0)
        {
            name += "_";
        }

        return new PointColumn(name, IndexOf(schema, FieldKind.Latitude), IndexOf(schema, FieldKind.Longitude));
    }

    public void Write(ParquetWriter parquet, int index, Batch batch)
    {
        Column latitudes = batch.Columns[latitude];
        Column longitudes = batch.Columns[longitude];
        int used = 0;
        for (int row = 0; row < batch.RowCount; row++)
        {
            present[row] = latitudes.IsPresent(row) && longitudes.IsPresent(row)
                && Math.Abs(latitudes.Numbers[row]) <= 90 && Math.Abs(longitudes.Numbers[row]) <= 180;
            if (present[row])
            {
                WkbPoint.Write(points.AsSpan(used), longitudes.Numbers[row], latitudes.Numbers[row]);
                used += WkbPoint.Size;
            }

            offsets[row + 1] = used;
        }

        parquet.WriteBinary(index, points.AsSpan(0, used), offsets.AsSpan(0, batch.RowCount + 1), present.AsSpan(0, batch.RowCount));
    }

    private static int IndexOf(TableSchema schema, FieldKind kind) =>
        schema.IndexOf(schema.Fields.First(field => field.Kind == kind).Name);
}
