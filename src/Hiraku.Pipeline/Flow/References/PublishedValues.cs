using System.Text.Json;
using Hiraku.Pipeline.Catalogue.Changes;

namespace Hiraku.Pipeline.Flow.References;

/// <summary>Reads one field of a published .json, row by row, as the canonical text that was published.</summary>
internal static class PublishedValues
{
    /// <returns>Each value is good until the next is asked for.</returns>
    public static IEnumerable<ReadOnlyMemory<byte>> Of(string path, string field)
    {
        using FileStream stream = File.OpenRead(path);
        var rows = new RowLines(stream);
        byte[] value = new byte[256];
        while (rows.Read())
        {
            if (Find(rows.Row, field, ref value) is >= 0 and int length)
            {
                yield return value.AsMemory(0, length);
            }
        }
    }

    /// <summary>The length of the field's text, copied to <paramref name="value"/>; -1 where the row has none.</summary>
    private static int Find(ReadOnlySpan<byte> row, string field, ref byte[] value)
    {
        var json = new Utf8JsonReader(row);
        json.Read();
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            bool isWanted = json.ValueTextEquals(field);
            json.Read();
            if (isWanted)
            {
                return Copy(ref json, ref value);
            }

            json.Skip();
        }

        return -1;
    }

    private static int Copy(ref Utf8JsonReader json, ref byte[] value)
    {
        if (json.TokenType is not (JsonTokenType.String or JsonTokenType.Number or JsonTokenType.True or JsonTokenType.False))
        {
            return -1;
        }

        if (value.Length < json.ValueSpan.Length)
        {
            value = new byte[json.ValueSpan.Length * 2];
        }

        if (json.TokenType == JsonTokenType.String)
        {
            return json.CopyString(value);
        }

        json.ValueSpan.CopyTo(value);
        return json.ValueSpan.Length;
    }
}
