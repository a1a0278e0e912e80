using Hiraku.Model;

namespace Hiraku.Site.Rendering;

/// <summary>Where finished pages go. Several threads may hand pages in; the output sees one at a time.</summary>
public sealed class PageSink(IOutput output)
{
    private readonly Lock gate = new();
    private readonly SortedSet<string> paths = new(StringComparer.Ordinal);

    /// <summary>Every file written, in order of name.</summary>
    public IReadOnlyCollection<string> Paths => paths;

    public void Write(string path, ReadOnlySpan<byte> content)
    {
        lock (gate)
        {
            paths.Add(path);
            using Stream file = output.Create(path);
            file.Write(content);
        }
    }

    /// <summary>A published file; null where there is none.</summary>
    public Stream? Open(string path)
    {
        lock (gate)
        {
            return output.Open(path);
        }
    }
}
