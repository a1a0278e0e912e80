using System.Buffers;
using System.Text.Json;
using Hiraku.Parquet;

namespace Hiraku.Acceptance.Parquet;

/// <summary>A table made for a test, written as Parquet by us and as lines of JSON by the runtime.</summary>
internal sealed record SampleTable(IReadOnlyList<SampleColumn> Columns)
{
    public int Rows => Columns[0].Rows;

    public void WriteParquet(string file, ParquetOptions options, int batchRows = 4096)
    {
        using FileStream stream = File.Create(file);
        using ParquetWriter writer = new(stream, [.. Columns.Select(column => column.Column)], options);
        for (int start = 0; start < Rows; start += batchRows)
        {
            int end = Math.Min(Rows, start + batchRows);
            for (int index = 0; index < Columns.Count; index++)
            {
                Columns[index].Write(writer, index, start..end);
            }

            writer.EndBatch(end - start);
        }

        writer.Finish();
    }

    public void WriteJsonLines(string file)
    {
        using FileStream stream = File.Create(file);
        ArrayBufferWriter<byte> line = new();
        using Utf8JsonWriter json = new(line);
        WriteHeader(json);
        for (int row = -1; row < Rows; row++)
        {
            if (row >= 0)
            {
                json.WriteStartArray();
                foreach (SampleColumn column in Columns)
                {
                    column.WriteJson(json, row);
                }

                json.WriteEndArray();
            }

            json.Flush();
            stream.Write(line.WrittenSpan);
            stream.WriteByte((byte)'\n');
            line.ResetWrittenCount();
            json.Reset();
        }
    }

    private void WriteHeader(Utf8JsonWriter json)
    {
        json.WriteStartArray();
        foreach (ParquetColumn column in Columns.Select(column => column.Column))
        {
            json.WriteStartObject();
            json.WriteString("name", column.Name);
            json.WriteString("type", column.Type.ToString());
            json.WriteNumber("precision", column.Precision);
            json.WriteNumber("scale", column.Scale);
            json.WriteBoolean("utc", column.IsUtc);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
