using System.Buffers;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Hiraku.Model;
using Hiraku.Model.Catalogs;
using Hiraku.Pipeline.Write.Files;
using Hiraku.Pipeline.Write.Json;

namespace Hiraku.Pipeline.Catalogue;

/// <summary>Writes the catalogue's own small files and says what each one became; several threads may.</summary>
public sealed class CatalogueFiles(IOutput output)
{
    /// <summary>One document after another is put together in the same memory.</summary>
    [ThreadStatic]
    private static ArrayBufferWriter<byte>? document;

    private readonly ConcurrentDictionary<string, Distribution> written = new(StringComparer.Ordinal);

    /// <summary>Everything written or taken over so far, by path.</summary>
    public IEnumerable<Distribution> Written => written.Values.OrderBy(file => file.Path, StringComparer.Ordinal);

    public Distribution Json(string format, string path, JsonNode node) => Json(format, path, json => node.WriteTo(json));

    public Distribution Json(string format, string path, Action<Utf8JsonWriter> write) => Whole(format, path, into => JsonFile.Write(into, write));

    public Distribution Text(string format, string path, string text) => Whole(format, path, into => into.Write(Encoding.UTF8.GetBytes(text)));

    /// <summary>A document that is small enough to be put together in memory.</summary>
    public Distribution Whole(string format, string path, Action<IBufferWriter<byte>> write)
    {
        ArrayBufferWriter<byte> content = document ??= new(1 << 14);
        content.ResetWrittenCount();
        write(content);
        output.Write(path, content.WrittenSpan);
        return written[path] = new Distribution(format, path, content.WrittenCount, Convert.ToHexStringLower(SHA256.HashData(content.WrittenSpan)));
    }

    public Distribution Write(string format, string path, Action<Stream> write)
    {
        using var file = new PublishedFileStream(output.Create(path));
        write(file);
        return written[path] = PublishedFiles.Close(file, format, path);
    }

    public Stream? Open(string path) => output.Open(path);

    /// <summary>Files that are made from the same inputs: taken over where they are what they were, else made by <paramref name="make"/>.</summary>
    /// <returns>The files, in the order in which they were made.</returns>
    public ImmutableArray<Distribution> Group(string group, string inputs, Func<CatalogueFiles, ImmutableArray<Distribution>> make)
    {
        ImmutableArray<Distribution> made;
        if (output.TryKeep(group, inputs) is { } kept)
        {
            made = JsonSerializer.Deserialize(kept.Note, FilesJson.Default.ImmutableArrayDistribution);
        }
        else
        {
            IGroupOutput own = output.Begin(group, inputs);
            made = make(new CatalogueFiles(own));
            own.Finish(JsonSerializer.Serialize(made, FilesJson.Default.ImmutableArrayDistribution));
        }

        foreach (Distribution file in made)
        {
            written[file.Path] = file;
        }

        return made;
    }
}

/// <summary>How a group's files are noted.</summary>
[JsonSerializable(typeof(ImmutableArray<Distribution>))]
internal sealed partial class FilesJson : JsonSerializerContext;
