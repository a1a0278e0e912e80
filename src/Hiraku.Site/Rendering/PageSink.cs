using System.Collections.Concurrent;
using Hiraku.Model;

namespace Hiraku.Site.Rendering;

/// <summary>Where finished pages go. Several threads may hand pages in.</summary>
public sealed class PageSink(IOutput output)
{
    private readonly ConcurrentDictionary<string, bool> paths = new(StringComparer.Ordinal);

    /// <summary>Every file written, in order of name.</summary>
    public IReadOnlyCollection<string> Paths => [.. paths.Keys.Order(StringComparer.Ordinal)];

    public void Write(string path, ReadOnlySpan<byte> content)
    {
        paths[path] = true;
        output.Write(path, content);
    }

    /// <summary>Files that came by another way.</summary>
    public void Took(IEnumerable<string> others)
    {
        foreach (string path in others)
        {
            paths[path] = true;
        }
    }

    /// <summary>A published file; null where there is none.</summary>
    public Stream? Open(string path) => output.Open(path);
}
