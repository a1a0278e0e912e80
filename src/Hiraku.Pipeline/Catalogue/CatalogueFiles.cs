using System.Text;
using System.Text.Json.Nodes;
using Hiraku.Model;
using Hiraku.Model.Catalogs;
using Hiraku.Pipeline.Write.Files;
using Hiraku.Pipeline.Write.Json;

namespace Hiraku.Pipeline.Catalogue;

/// <summary>Writes the catalogue's own small files and says what each one became.</summary>
public sealed class CatalogueFiles(IOutput output)
{
    private readonly SortedDictionary<string, Distribution> written = new(StringComparer.Ordinal);

    /// <summary>Everything written so far, by path.</summary>
    public IEnumerable<Distribution> Written => written.Values;

    public Distribution Json(string format, string path, JsonNode node) => Write(format, path, stream => JsonFile.Write(stream, node));

    public Distribution Text(string format, string path, string text) => Write(format, path, stream => stream.Write(Encoding.UTF8.GetBytes(text)));

    public Distribution Write(string format, string path, Action<Stream> write)
    {
        using var file = new PublishedFileStream(output.Create(path));
        write(file);
        return written[path] = PublishedFiles.Close(file, format, path);
    }

    public Stream? Open(string path) => output.Open(path);
}
