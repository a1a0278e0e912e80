using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Hiraku.Pipeline.Write.Json;

/// <summary>Small JSON documents that people open too: indented, LF on every machine, Japanese readable.</summary>
public static class JsonFile
{
    private static readonly JsonWriterOptions ForFiles = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(Stream stream, JsonNode node)
    {
        using (var json = new Utf8JsonWriter(stream, ForFiles))
        {
            node.WriteTo(json);
        }

        stream.WriteByte((byte)'\n');
    }
}
