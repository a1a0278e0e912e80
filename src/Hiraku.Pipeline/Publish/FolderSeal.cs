using System.Collections.Immutable;
using System.Security.Cryptography;
using Hiraku.Model.Catalogs;

namespace Hiraku.Pipeline.Publish;

/// <summary>One file of a sealed folder.</summary>
/// <param name="Written">When it was written last, in ticks; only to see quickly that nobody touched it since.</param>
public sealed record SealedFile(string Path, long Bytes, long Written, string Sha256);

/// <summary>
/// What a folder held when it was finished. A file whose length and time are still the same counts as untouched, as it does for
/// make and git; any other is hashed. So a whole night over gigabytes that nobody touched reads none of them again.
/// </summary>
public sealed record FolderSeal(ImmutableArray<SealedFile> Files)
{
    /// <param name="written">Files that were hashed when they were written: they are not read again.</param>
    public static FolderSeal Of(string folder, IEnumerable<Distribution> written)
    {
        var known = written.ToDictionary(file => (file.Path, file.Bytes), file => file.Sha256);
        return new([.. FilesOf(folder).Select(file => Seal(file, Relative(folder, file.FullName)))]);

        SealedFile Seal(FileInfo file, string path) =>
            new(path, file.Length, file.LastWriteTimeUtc.Ticks, known.GetValueOrDefault((path, file.Length)) ?? HashOf(file.FullName));
    }

    /// <summary>True where the folder holds these files and no other, each as it was.</summary>
    public bool Holds(string folder)
    {
        if (Files.IsDefaultOrEmpty || !Directory.Exists(folder))
        {
            return false;
        }

        FileInfo[] found = [.. FilesOf(folder)];
        return found.Length == Files.Length && found.Zip(Files).All(pair => IsSame(folder, pair.First, pair.Second));
    }

    /// <summary>Makes sure that the folder's content outlives a power failure.</summary>
    public static void Flush(string folder)
    {
        foreach (FileInfo file in FilesOf(folder))
        {
            using var stream = new FileStream(file.FullName, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite, 1);
            stream.Flush(flushToDisk: true);
        }
    }

    /// <summary>Names, lengths and times of all files of a folder as one hash; any touch of any of them changes it.</summary>
    public static string Glance(string folder)
    {
        using var fingerprint = new Fingerprint();
        foreach (FileInfo file in FilesOf(folder))
        {
            fingerprint.Add(Relative(folder, file.FullName), FormattableString.Invariant($"{file.Length} {file.LastWriteTimeUtc.Ticks}"));
        }

        return fingerprint.Finish();
    }

    private static bool IsSame(string folder, FileInfo found, SealedFile file) =>
        Relative(folder, found.FullName) == file.Path
        && found.Length == file.Bytes
        && (found.LastWriteTimeUtc.Ticks == file.Written || HashOf(found.FullName) == file.Sha256);

    private static IEnumerable<FileInfo> FilesOf(string folder) => Directory.Exists(folder)
        ? new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories).OrderBy(file => file.FullName, StringComparer.Ordinal)
        : [];

    private static string Relative(string folder, string path) => Path.GetRelativePath(folder, path).Replace('\\', '/');

    private static string HashOf(string path)
    {
        using FileStream stream = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }
}
