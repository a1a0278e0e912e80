using System.IO.Enumeration;

namespace Hiraku.Pipeline.Publish;

/// <summary>How a file looks without being read: where it lies, how long it is, when it was written last.</summary>
/// <param name="Path">Relative, with forward slashes.</param>
/// <param name="Written">In ticks.</param>
public readonly record struct FileLook(string Path, long Bytes, long Written)
{
    public static FileLook At(string folder, string path)
    {
        var found = new FileInfo(System.IO.Path.Combine(folder, path));
        return new FileLook(path, found.Length, found.LastWriteTimeUtc.Ticks);
    }

    /// <summary>True where a file at that place looks like this one.</summary>
    public bool IsLookOf(string file)
    {
        var found = new FileInfo(file);
        return found.Exists && found.Length == Bytes && found.LastWriteTimeUtc.Ticks == Written;
    }
}

/// <summary>Every file below a folder, in order of path.</summary>
internal static class FolderListing
{
    private static readonly EnumerationOptions Everything = new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false };

    public static FileLook[] Of(string folder)
    {
        if (!Directory.Exists(folder))
        {
            return [];
        }

        int start = Path.GetFullPath(folder).TrimEnd(Path.DirectorySeparatorChar).Length + 1;
        var files = new FileSystemEnumerable<FileLook>(Path.GetFullPath(folder), (ref FileSystemEntry entry) => new FileLook(Relative(ref entry, start), entry.Length, entry.LastWriteTimeUtc.Ticks), Everything)
        {
            ShouldIncludePredicate = (ref FileSystemEntry entry) => !entry.IsDirectory,
        };
        FileLook[] looks = [.. files];
        Array.Sort(looks, (a, b) => string.CompareOrdinal(a.Path, b.Path));
        return looks;
    }

    /// <summary>Files of a folder that holds no others, in order of path: looked at one by one, which takes half as long as walking through thousands of folders.</summary>
    public static FileLook[] Of(string folder, IEnumerable<string> paths)
    {
        FileLook[] looks = [.. paths.AsParallel().Select(path => FileLook.At(folder, path))];
        Array.Sort(looks, (a, b) => string.CompareOrdinal(a.Path, b.Path));
        return looks;
    }

    private static string Relative(ref FileSystemEntry entry, int start)
    {
        string path = entry.Directory.Length < start ? entry.FileName.ToString() : string.Concat(entry.Directory[start..], "/", entry.FileName);
        return Path.DirectorySeparatorChar == '\\' ? path.Replace('\\', '/') : path;
    }
}
