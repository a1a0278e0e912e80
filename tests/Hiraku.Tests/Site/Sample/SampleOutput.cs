using Hiraku.Model;

namespace Hiraku.Tests.Site.Sample;

/// <summary>A site in memory: what was published before, and what the site stage adds.</summary>
public sealed class SampleOutput : IOutput
{
    public SortedDictionary<string, byte[]> Files { get; } = new(StringComparer.Ordinal);

    public Stream Create(string path) => new Held(this, path);

    public void Delete(string path) => Files.Remove(path);

    public Stream? Open(string path)
    {
        lock (Files)
        {
            return Files.TryGetValue(path, out byte[]? bytes) ? new MemoryStream(bytes, writable: false) : null;
        }
    }

    public string Text(string path) => System.Text.Encoding.UTF8.GetString(Files[path]);

    /// <summary>Lays all files down in a folder, for a browser.</summary>
    public void SaveTo(string folder)
    {
        foreach (var (path, bytes) in Files)
        {
            string full = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            File.WriteAllBytes(full, bytes);
        }
    }

    private sealed class Held(SampleOutput output, string path) : MemoryStream
    {
        protected override void Dispose(bool disposing)
        {
            lock (output.Files)
            {
                output.Files[path] = ToArray();
            }

            base.Dispose(disposing);
        }
    }
}
