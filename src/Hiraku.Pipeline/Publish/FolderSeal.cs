using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Hiraku.Model.Catalogs;
using Microsoft.Win32.SafeHandles;

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
    private const int FlushedAtOnce = 4;

    /// <param name="written">Files that were hashed when they were written: they are not read again.</param>
    public static FolderSeal Of(string folder, IEnumerable<Distribution> written)
    {
        var known = written.ToDictionary(file => (file.Path, file.Bytes), file => file.Sha256);
        return new([.. FolderListing.Of(folder).Select(file =>
            new SealedFile(file.Path, file.Bytes, file.Written, known.GetValueOrDefault((file.Path, file.Bytes)) ?? HashOf(Path.Combine(folder, file.Path))))]);
    }

    /// <summary>True where the folder holds these files and no other, each as it was.</summary>
    public bool Holds(string folder)
    {
        if (Files.IsDefaultOrEmpty || !Directory.Exists(folder))
        {
            return false;
        }

        FileLook[] found = FolderListing.Of(folder);
        return found.Length == Files.Length && found.Zip(Files).All(pair => IsSame(folder, pair.First, pair.Second));
    }

    /// <summary>Makes sure that the folder's content outlives a power failure. Several files at once: the disk takes hardly longer for four than for one.</summary>
    public static void Flush(string folder)
    {
        var files = new ConcurrentQueue<FileLook>(FolderListing.Of(folder));

        // Threads of their own: they only wait, and those of the pool have work to do.
        Task[] others = [.. Enumerable.Range(1, Math.Clamp(files.Count - 1, 0, FlushedAtOnce - 1))
            .Select(_ => Task.Factory.StartNew(FlushRest, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default))];
        try
        {
            FlushRest();
        }
        finally
        {
            foreach (Task other in others)
            {
                other.GetAwaiter().GetResult(); // its fault as it is
            }
        }

        void FlushRest()
        {
            while (files.TryDequeue(out FileLook file))
            {
                using SafeFileHandle open = File.OpenHandle(Path.Combine(folder, file.Path), FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
                RandomAccess.FlushToDisk(open);
            }
        }
    }

    /// <summary>Names, lengths and times of all files of a folder as one hash; any touch of any of them changes it.</summary>
    public static string Glance(string folder) => Glance(FolderListing.Of(folder));

    internal static string Glance(IEnumerable<FileLook> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var lines = new StringBuilder();
        foreach (FileLook file in files)
        {
            lines.Append(file.Path).Append('\n').Append(CultureInfo.InvariantCulture, $"{file.Bytes} {file.Written}\n");
            if (lines.Length > 1 << 14)
            {
                hash.AppendData(Encoding.UTF8.GetBytes(lines.ToString()));
                lines.Clear();
            }
        }

        hash.AppendData(Encoding.UTF8.GetBytes(lines.ToString()));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static bool IsSame(string folder, FileLook found, SealedFile file) =>
        found.Path == file.Path
        && found.Bytes == file.Bytes
        && (found.Written == file.Written || HashOf(Path.Combine(folder, found.Path)) == file.Sha256);

    private static string HashOf(string path)
    {
        using FileStream stream = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }
}
