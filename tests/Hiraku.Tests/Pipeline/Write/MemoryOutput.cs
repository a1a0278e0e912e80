using System.Text;
using Hiraku.Model;

namespace Hiraku.Tests.Pipeline.Write;

/// <summary>A tree of files in memory.</summary>
internal sealed class MemoryOutput : IOutput
{
    private readonly SortedDictionary<string, byte[]> files = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, byte[]> Files => files;

    public Stream Create(string path) => new Kept(bytes =>
    {
        lock (files)
        {
            files[path] = bytes;
        }
    });

    public Stream? Open(string path)
    {
        lock (files)
        {
            return files.TryGetValue(path, out byte[]? bytes) ? new MemoryStream(bytes, writable: false) : null;
        }
    }

    public void Delete(string path) => files.Remove(path);

    public string Text(string path) => Encoding.UTF8.GetString(files[path]);

    private sealed class Kept(Action<byte[]> keep) : MemoryStream
    {
        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                keep(ToArray());
            }

            base.Dispose(disposing);
        }
    }
}
