using Hiraku.Model;

namespace Hiraku.Acceptance.Write;

/// <summary>A tree of files in one folder.</summary>
internal sealed class FolderOfFiles(string folder) : IOutput
{
    public string PathOf(string path) => Path.Combine(folder, path);

    public Stream Create(string path)
    {
        string file = PathOf(path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        return File.Create(file);
    }

    public Stream? Open(string path) => File.Exists(PathOf(path)) ? File.OpenRead(PathOf(path)) : null;

    public void Delete(string path) => File.Delete(PathOf(path));

    public void Remove()
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
