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

    public static void Write(Stream stream, JsonNode node) => Write(stream, node, ForFiles);

    public static void WriteForPage(Stream stream, JsonNode node) => Write(stream, node, ForPages);

    private static void Write(Stream stream, JsonNode node, JsonWriterOptions options)
    {
        using (var json = new Utf8JsonWriter(stream, options))
        {
            node.WriteTo(json);
        }

        stream.WriteByte((byte)'\n');
    }
}
