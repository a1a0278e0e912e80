using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Hiraku.Pipeline.Publish.Sites;

namespace Hiraku.Pipeline.Publish;

/// <summary>A small JSON file that carries a hash of itself, so that a file someone or something damaged is never mistaken for a whole one.</summary>
internal static class SealedJson
{
    private const int HashLength = 64;

    /// <summary>One file after another is put together in the same memory.</summary>
    [ThreadStatic]
    private static ArrayBufferWriter<byte>? contents;

    [ThreadStatic]
    private static ArrayBufferWriter<byte>? files;

    private static ReadOnlySpan<byte> Head => "{\"sha256\":\""u8;

    private static ReadOnlySpan<byte> Middle => "\",\n\"content\":"u8;

    private static ReadOnlySpan<byte> Tail => "}\n"u8;

    /// <param name="flush">False for what the next run can do without: then a power failure may cost it.</param>
    public static void Write<T>(string path, T value, JsonTypeInfo<T> type, bool flush = true)
    {
        ArrayBufferWriter<byte> content = Begin(ref contents);
        using (var json = new Utf8JsonWriter(content, new JsonWriterOptions { Indented = type.Options.WriteIndented }))
        {
            JsonSerializer.Serialize(json, value, type);
        }

        ArrayBufferWriter<byte> file = Begin(ref files);
        file.Write(Head);
        file.Write(Encoding.ASCII.GetBytes(HashOf(content.WrittenSpan)));
        file.Write(Middle);
        file.Write(content.WrittenSpan);
        file.Write(Tail);
        AtomicFile.Write(path, file.WrittenSpan, flush);
    }

    /// <summary>The value, or null where there is no file or it is not as it was written.</summary>
    public static T? Read<T>(string path, JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return ContentOf(path) is { } content ? JsonSerializer.Deserialize(content.Span, type) : null;
        }
        catch (JsonException)
        {
            return null; // whole, but of another program's making
        }
    }

    /// <summary>True where the file lies there as it was written.</summary>
    public static bool IsWhole(string path) => ContentOf(path) is not null;

    private static ArrayBufferWriter<byte> Begin(ref ArrayBufferWriter<byte>? memory)
    {
        memory ??= new ArrayBufferWriter<byte>(1 << 16);
        memory.ResetWrittenCount();
        return memory;
    }

    private static ReadOnlyMemory<byte>? ContentOf(string path)
    {
        if (!File.Exists(path))
        {
            return null;
        }

        byte[] file = File.ReadAllBytes(path);
        int start = Head.Length + HashLength + Middle.Length;
        if (file.Length < start + Tail.Length)
        {
            return null;
        }

        ReadOnlySpan<byte> bytes = file;
        ReadOnlyMemory<byte> content = file.AsMemory(start..^Tail.Length);
        bool isWhole = bytes.StartsWith(Head)
            && bytes[(Head.Length + HashLength)..].StartsWith(Middle)
            && bytes.EndsWith(Tail)
            && bytes.Slice(Head.Length, HashLength).SequenceEqual(Encoding.ASCII.GetBytes(HashOf(content.Span)));
        return isWhole ? content : null;
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
