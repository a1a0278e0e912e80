using System.Buffers;
using Hiraku.Model.Schemas;
using Hiraku.Model.Tables;
using Hiraku.Parquet;

namespace Hiraku.Pipeline.Write.Binary;

/// <summary>
/// The seam to Parquet, the only code that names a Parquet library: typed columns as they are, and for places one more column
/// of points, so that the file is GeoParquet too.
/// </summary>
public sealed class ParquetTableWriter : ITableWriter
{
    private readonly TableSchema schema;
    private readonly ParquetWriter parquet;
    private readonly PointColumn? points;

    public ParquetTableWriter(Stream stream, TableSchema schema, IReadOnlyList<KeyValuePair<string, string>> metadata)
    {
        this.schema = schema;
        List<ParquetColumn> columns = [.. schema.Fields.Select(field => new ParquetColumn(field.Name, TypeOf(field.Type)))];
        GeoParquet? geo = null;
        if (schema.IsGeographic)
        {
            points = PointColumn.Of(schema);
            columns.Add(new ParquetColumn(points.Name, ParquetType.Binary));
            geo = new GeoParquet(points.Name);
        }

        parquet = new ParquetWriter(stream, columns, new ParquetOptions(KeyValueMetadata: metadata, Geo: geo));
    }

    public void Write(Batch batch)
    {
        for (int index = 0; index < schema.Fields.Length; index++)
        {
            WriteColumn(index, batch.Columns[index]);
        }

        points?.Write(parquet, schema.Fields.Length, batch);
        parquet.EndBatch(batch.RowCount);
    }

    public void Finish() => parquet.Finish();

    public void Dispose() => parquet.Dispose();

    private void WriteColumn(int index, Column column)
    {
        switch (column.Type)
        {
            case ColumnType.Text:
                parquet.WriteText(index, column.Utf8, column.Offsets, column.Present);
                break;
            case ColumnType.Integer:
                parquet.WriteInt64(index, column.Integers, column.Present);
                break;
            case ColumnType.Number:
                parquet.WriteDouble(index, column.Numbers, column.Present);
                break;
            case ColumnType.Date:
                WriteDates(index, column);
                break;
            case ColumnType.Boolean:
                WriteBooleans(index, column);
                break;
            default:
                throw new InvalidOperationException($"A column of type {column.Type} has no place in Parquet.");
        }
    }

    private void WriteDates(int index, Column column)
    {
        int[] days = ArrayPool<int>.Shared.Rent(column.Count);
        for (int row = 0; row < column.Count; row++)
        {
            days[row] = (int)column.Integers[row];
        }

        parquet.WriteInt32(index, days.AsSpan(0, column.Count), column.Present);
        ArrayPool<int>.Shared.Return(days);
    }

    private void WriteBooleans(int index, Column column)
    {
        bool[] values = ArrayPool<bool>.Shared.Rent(column.Count);
        for (int row = 0; row < column.Count; row++)
        {
            values[row] = column.Integers[row] != 0;
        }

        parquet.WriteBoolean(index, values.AsSpan(0, column.Count), column.Present);
        ArrayPool<bool>.Shared.Return(values);
    }

    private static ParquetType TypeOf(ColumnType type) => type switch
    {
        ColumnType.Text => ParquetType.Text,
        ColumnType.Integer => ParquetType.Int64,
        ColumnType.Number => ParquetType.Double,
        ColumnType.Date => ParquetType.Date,
        ColumnType.Boolean => ParquetType.Boolean,
        _ => throw new InvalidOperationException($"A column of type {type} has no place in Parquet."),
    };
}
