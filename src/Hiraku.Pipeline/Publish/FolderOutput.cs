using Hiraku.Model;
using Hiraku.Pipeline.Publish.Files;

namespace Hiraku.Pipeline.Publish;

/// <summary>A tree of files in a real folder.</summary>
public sealed class FolderOutput(string folder) : IOutput
{
    public string Folder { get; } = folder;

    public Stream Create(string path)
    {
        string full = FullPath(path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);

        // A file taken over by a hard link is shared with the version it came from; writing must not reach through.
        File.Delete(full);
        return new BlockFile(full);
    }

    public Stream? Open(string path)
    {
        string full = FullPath(path);
        return File.Exists(full) ? new FileStream(full, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16) : null;
    }

    /// <summary>A file that was written before and is read once, in one direction.</summary>
    public Stream OpenPassing(string path) => new PassingFile(FullPath(path));

    public void Delete(string path) => File.Delete(FullPath(path));

    private string FullPath(string path) => Path.Combine(Folder, path);
}
