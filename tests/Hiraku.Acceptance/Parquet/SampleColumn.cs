using System.Globalization;
using System.Text;
using System.Text.Json;
using Hiraku.Parquet;

namespace Hiraku.Acceptance.Parquet;

/// <summary>One column of a table made for a test: it knows how to be written to Parquet and, independently, to JSON.</summary>
internal abstract class SampleColumn(ParquetColumn column, bool[] present)
{
    public ParquetColumn Column { get; } = column;

    public int Rows => present.Length;

    public abstract void Write(ParquetWriter writer, int index, Range rows);

    /// <summary>The value in the form that tests/node/parquet/agreement.mjs compares.</summary>
    public void WriteJson(Utf8JsonWriter json, int row)
    {
        if (present[row])
        {
            WriteValue(json, row);
        }
        else
        {
            json.WriteNullValue();
        }
    }

    protected abstract void WriteValue(Utf8JsonWriter json, int row);

    /// <summary>Empty where all values are there, which the writer takes to mean just that.</summary>
    protected ReadOnlySpan<bool> Present(Range rows) => present[rows].Contains(false) ? present.AsSpan(rows) : default;
}

/// <summary>A column whose values have a fixed size.</summary>
internal sealed class SampleColumn<T>(ParquetColumn column, bool[] present, T[] values) : SampleColumn(column, present)
    where T : unmanaged
{
    public override void Write(ParquetWriter writer, int index, Range rows)
    {
        switch (values)
        {
            case int[] numbers:
                writer.WriteInt32(index, numbers.AsSpan(rows), Present(rows));
                break;
            case long[] numbers:
                writer.WriteInt64(index, numbers.AsSpan(rows), Present(rows));
                break;
            case double[] numbers:
                writer.WriteDouble(index, numbers.AsSpan(rows), Present(rows));
                break;
            case bool[] flags:
                writer.WriteBoolean(index, flags.AsSpan(rows), Present(rows));
                break;
            case decimal[] numbers:
                writer.WriteDecimal(index, numbers.AsSpan(rows), Present(rows));
                break;
        }
    }

    protected override void WriteValue(Utf8JsonWriter json, int row)
    {
        switch (values)
        {
            case int[] numbers:
                json.WriteNumberValue(numbers[row]);
                break;
            case bool[] flags:
                json.WriteBooleanValue(flags[row]);
                break;
            case decimal[] numbers:
                json.WriteStringValue(Unscaled(numbers[row]));
                break;
            default:
                json.WriteStringValue(string.Create(CultureInfo.InvariantCulture, $"{values[row]}"));
                break;
        }
    }

    private string Unscaled(decimal number)
    {
        string digits = number.ToString("F" + Column.Scale, CultureInfo.InvariantCulture).Replace(".", "", StringComparison.Ordinal);
        string whole = digits.TrimStart('-').TrimStart('0');
        return whole.Length == 0 ? "0" : number < 0 ? "-" + whole : whole;
    }
}

/// <summary>A column of text or bytes.</summary>
internal sealed class SampleBytes(ParquetColumn column, bool[] present, byte[][] values) : SampleColumn(column, present)
{
    public override void Write(ParquetWriter writer, int index, Range rows)
    {
        byte[][] part = values[rows];
        int[] offsets = new int[part.Length + 1];
        for (int row = 0; row < part.Length; row++)
        {
            offsets[row + 1] = offsets[row] + part[row].Length;
        }

        byte[] bytes = [.. part.SelectMany(value => value)];
        if (Column.Type == ParquetType.Binary)
        {
            writer.WriteBinary(index, bytes, offsets, Present(rows));
        }
        else
        {
            writer.WriteText(index, bytes, offsets, Present(rows));
        }
    }

    protected override void WriteValue(Utf8JsonWriter json, int row) => json.WriteStringValue(
        Column.Type == ParquetType.Binary ? Convert.ToHexStringLower(values[row]) : Encoding.UTF8.GetString(values[row]));
}
