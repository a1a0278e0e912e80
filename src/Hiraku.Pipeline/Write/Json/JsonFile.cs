using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Hiraku.Pipeline.Write.Json;

/// <summary>Small JSON documents that people open too: indented, LF on every machine, Japanese readable.</summary>
public static class JsonFile
{
    private static readonly JsonWriterOptions ForFiles = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Without the characters that could end a script element, so that a page may take the document in as it is.</summary>
    private static readonly JsonWriterOptions ForPages = ForFiles with { Encoder = JavaScriptEncoder.Create(System.Text.Unicode.UnicodeRanges.All) };

    public static void Write(Stream stream, JsonNode node)
    {
        using (var json = new Utf8JsonWriter(stream, ForFiles))
        {
            node.WriteTo(json);
        }

        stream.WriteByte((byte)'\n');
    }

    public static void Write(IBufferWriter<byte> into, Action<Utf8JsonWriter> write) => Write(into, write, ForFiles);

    public static void WriteForPage(IBufferWriter<byte> into, JsonNode node) => Write(into, json => node.WriteTo(json), ForPages);

    private static void Write(IBufferWriter<byte> into, Action<Utf8JsonWriter> write, JsonWriterOptions options)
    {
        using (var json = new Utf8JsonWriter(into, options))
        {
            write(json);
        }

        into.Write("\n"u8);
    }
}
