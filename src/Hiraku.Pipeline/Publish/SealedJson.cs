using System.Buffers;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Hiraku.Pipeline.Publish.Sites;

namespace Hiraku.Pipeline.Publish;

/// <summary>A small JSON file that carries a hash of itself, so that a file someone or something damaged is never mistaken for a whole one.</summary>
internal static class SealedJson
{
    public static void Write<T>(string path, T value, JsonTypeInfo<T> type, bool flush = true)
    {
        byte[] content = JsonSerializer.SerializeToUtf8Bytes(value, type);
        var buffer = new ArrayBufferWriter<byte>(content.Length + 128);
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true }))
        {
            json.WriteStartObject();
            json.WriteString("sha256", HashOf(content));
            json.WritePropertyName("content");
            json.WriteRawValue(content);
            json.WriteEndObject();
        }

        AtomicFile.Write(path, buffer.WrittenSpan, flush);
    }

    /// <summary>The value, or null where there is no file or it is not as it was written.</summary>
    public static T? Read<T>(string path, JsonTypeInfo<T> type)
        where T : class
    {
        if (!File.Exists(path))
        {
            return null;
        }

        try
        {
            using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(path));
            if (document.RootElement.ValueKind != JsonValueKind.Object
                || !document.RootElement.TryGetProperty("sha256", out JsonElement hash)
                || !document.RootElement.TryGetProperty("content", out JsonElement content))
            {
                return null;
            }

            // The bytes as they lie there: what is damaged need not be text any more.
            ReadOnlySpan<byte> raw = JsonMarshal.GetRawUtf8Value(content);
            return hash.ValueKind == JsonValueKind.String && hash.ValueEquals(HashOf(raw)) ? JsonSerializer.Deserialize(raw, type) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string HashOf(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content));
}

/// <summary>How states are written; generated, since reflection would cost a fifth of a quick run.</summary>
[JsonSourceGenerationOptions(WriteIndented = true, UseStringEnumConverter = true)]
[JsonSerializable(typeof(DatasetState))]
[JsonSerializable(typeof(FolderSeal))]
[JsonSerializable(typeof(SiteMemory))]
[JsonSerializable(typeof(GroupRecord))]
internal sealed partial class StateJson : JsonSerializerContext;
