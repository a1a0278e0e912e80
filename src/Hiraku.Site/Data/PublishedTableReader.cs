using System.Buffers;
using System.Text;
using System.Text.Json;
using Hiraku.Model.Schemas;

namespace Hiraku.Site.Data;

/// <summary>Reads a published JSON file, an array of objects, in one pass and in little memory. Throws <see cref="JsonException"/> where it is damaged.</summary>
public sealed class PublishedTableReader
{
    private readonly PublishedColumn[] columns;
    private readonly byte[][] names;
    private readonly bool[] seen;
    private char[] text = new char[256];
    private int expected;
    private int current = -1;
    private int rows;

    private PublishedTableReader(TableSchema schema)
    {
        columns = [.. schema.Fields.Select(field => new PublishedColumn(field))];
        names = [.. schema.Fields.Select(field => Encoding.UTF8.GetBytes(field.Name))];
        seen = new bool[columns.Length];
    }

    public static PublishedTable Read(Stream stream, TableSchema schema)
    {
        var reader = new PublishedTableReader(schema);
        reader.ReadAll(stream);
        foreach (PublishedColumn column in reader.columns)
        {
            column.Seal();
        }

        return new PublishedTable(schema, [.. reader.columns], reader.rows);
    }

    private void ReadAll(Stream stream)
    {
        byte[] buffer = ArrayPool<byte>.Shared.Rent(1 << 16);
        int held = 0;
        var state = default(JsonReaderState);
        while (true)
        {
            int read = stream.Read(buffer, held, buffer.Length - held);
            held += read;
            var json = new Utf8JsonReader(buffer.AsSpan(0, held), read == 0, state);
            while (json.Read())
            {
                Take(ref json);
            }

            if (read == 0)
            {
                break;
            }

            state = json.CurrentState;
            int consumed = (int)json.BytesConsumed;
            held -= consumed;
            if (consumed == 0 && held == buffer.Length)
            {
                byte[] larger = ArrayPool<byte>.Shared.Rent(buffer.Length * 2);
                buffer.AsSpan(0, held).CopyTo(larger);
                ArrayPool<byte>.Shared.Return(buffer);
                buffer = larger;
                continue;
            }

            buffer.AsSpan(consumed, held).CopyTo(buffer);
        }

        ArrayPool<byte>.Shared.Return(buffer);
    }

    private void Take(ref Utf8JsonReader json)
    {
        switch (json.TokenType)
        {
            case JsonTokenType.StartObject:
                expected = 0;
                Array.Clear(seen);
                break;
            case JsonTokenType.EndObject:
                EndRow();
                break;
            case JsonTokenType.PropertyName:
                current = Find(ref json);
                break;
            case JsonTokenType.String or JsonTokenType.Number or JsonTokenType.True or JsonTokenType.False when current >= 0:
                Add(ref json, columns[current]);
                break;
        }
    }

    /// <summary>Fields come in the schema's order, so the next one is tried first.</summary>
    private int Find(ref Utf8JsonReader json)
    {
        for (int i = 0; i < names.Length; i++)
        {
            int place = (expected + i) % names.Length;
            if (json.ValueTextEquals(names[place]))
            {
                expected = place + 1;
                return place;
            }
        }

        return -1;
    }

    private void Add(ref Utf8JsonReader json, PublishedColumn column)
    {
        if (column.IsNumeric)
        {
            if (json.TokenType == JsonTokenType.Number)
            {
                column.AddNumber(json.GetDouble());
                seen[current] = true;
            }

            return;
        }

        seen[current] = true;
        switch (json.TokenType)
        {
            case JsonTokenType.True:
                column.AddText("true");
                break;
            case JsonTokenType.False:
                column.AddText("false");
                break;
            default:
                column.AddText(TextOf(ref json));
                break;
        }
    }

    private ReadOnlySpan<char> TextOf(ref Utf8JsonReader json)
    {
        int length = json.ValueSpan.Length;
        if (text.Length < length)
        {
            text = new char[length * 2];
        }

        return json.TokenType == JsonTokenType.String
            ? text.AsSpan(0, json.CopyString(text))
            : text.AsSpan(0, Encoding.UTF8.GetChars(json.ValueSpan, text));
    }

    private void EndRow()
    {
        rows++;
        for (int i = 0; i < columns.Length; i++)
        {
            if (!seen[i])
            {
                columns[i].AddMissing();
            }

            if (rows == PublishedTable.LargeAt)
            {
                columns[i].CutIfUnique();
            }
        }
    }
}
