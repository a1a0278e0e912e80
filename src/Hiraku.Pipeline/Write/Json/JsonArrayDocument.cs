using Hiraku.Model.Tables;

namespace Hiraku.Pipeline.Write.Json;

/// <summary>One JSON array of row objects, one row per line so that versions can be compared by eye.</summary>
public sealed class JsonArrayDocument(Stream stream) : IJsonDocument
{
    private bool any;

    public void Write(JsonRows rows, Batch batch)
    {
        if (rows.Count == 0)
        {
            return;
        }

        if (any)
        {
            stream.Write(rows.Separated);
            return;
        }

        // The first row follows the bracket instead of a comma.
        stream.WriteByte((byte)'[');
        stream.Write(rows.Separated[1..]);
        any = true;
    }

    public void Write(ReadOnlySpan<byte> row)
    {
        stream.Write(any ? ",\n"u8 : "[\n"u8);
        stream.Write(row);
        any = true;
    }

    public void Finish() => stream.Write(any ? "\n]\n"u8 : "[]\n"u8);

    public void Dispose()
    {
    }
}
