using System.Collections.Concurrent;
using Microsoft.Win32.SafeHandles;

namespace Hiraku.Pipeline.Publish.Sites;

/// <summary>
/// A folder that becomes a site: it may hold files of an earlier one. Of these only those exist that were kept; the rest goes at
/// the end. A file is never written through, for it may be the same as one of the public site or of a version.
/// </summary>
internal sealed class SiteTree(string folder)
{
    /// <summary>After so many files the disk is put to work on them.</summary>
    private const int SyncedAhead = 1500;

    private readonly ConcurrentDictionary<string, bool> wanted = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> folders = new(StringComparer.Ordinal);
    private readonly ConcurrentBag<string> written = [];
    private int writes;
    private readonly bool isFresh = !Directory.Exists(folder);

    public Stream Create(string path) =>
        new FileStream(OpenNew(path), FileAccess.ReadWrite, 1 << 14);

    public void Write(string path, ReadOnlySpan<byte> content)
    {
        using (SafeFileHandle file = OpenNew(path))
        {
            RandomAccess.Write(file, content, 0);
        }

        if (Interlocked.Increment(ref writes) % SyncedAhead == 0)
        {
            SyncAhead(path);
        }
    }

    public Stream? Open(string path) =>
        wanted.ContainsKey(path) ? new FileStream(FullPath(path), FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 14) : null;

    public void Delete(string path)
    {
        wanted.TryRemove(path, out _);
        File.Delete(FullPath(path));
    }

    /// <summary>True where the file lies here untouched.</summary>
    public bool Holds(FileLook file) => !isFresh && file.IsLookOf(FullPath(file.Path));

    public void Keep(string path) => wanted[path] = true;

    /// <summary>Makes a file appear here a second time.</summary>
    public void Link(string source, string path)
    {
        MakeRoom(path);
        FileLink.LinkOrCopy(source, FullPath(path));
    }

    /// <summary>Clears away what nobody asked for.</summary>
    /// <returns>What is left, in order of path.</returns>
    public FileLook[] Sweep()
    {
        if (isFresh)
        {
            return FolderListing.Of(folder, wanted.Keys);
        }

        FileLook[] files = FolderListing.Of(folder);
        FileLook[] left = [.. files.Where(file => wanted.ContainsKey(file.Path))];
        if (left.Length < files.Length)
        {
            foreach (FileLook file in files.Where(file => !wanted.ContainsKey(file.Path)))
            {
                File.Delete(FullPath(file.Path));
            }
        }

        RemoveEmptyFolders();
        return left;
    }

    /// <summary>
    /// Brings what was written onto the disk before the site takes its place: without it a power failure could leave the public
    /// site with empty files. One call for all of them where the system has it, for thousands of single ones would take seconds.
    /// </summary>
    public void Flush()
    {
        const int Few = 64;
        string[] paths = [.. written.Distinct(StringComparer.Ordinal).Where(wanted.ContainsKey)];
        if (paths.Length == 0)
        {
            return;
        }

        using (SafeFileHandle any = File.OpenHandle(FullPath(paths[0]), FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite))
        {
            if (paths.Length > Few && FileLink.TrySync(any))
            {
                return;
            }
        }

        foreach (string path in paths)
        {
            using SafeFileHandle file = File.OpenHandle(FullPath(path), FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
            RandomAccess.FlushToDisk(file);
        }
    }

    /// <summary>Brings what lies there onto the disk while more is made, so that <see cref="Flush"/> has little left to wait for.</summary>
    private void SyncAhead(string path)
    {
        if (OperatingSystem.IsLinux())
        {
            SafeFileHandle file = File.OpenHandle(FullPath(path), FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            _ = Task.Factory.StartNew(
                () =>
                {
                    using (file)
                    {
                        FileLink.TrySync(file);
                    }
                },
                CancellationToken.None,
                TaskCreationOptions.LongRunning,
                TaskScheduler.Default);
        }
    }

    private SafeFileHandle OpenNew(string path)
    {
        MakeRoom(path);
        written.Add(path);
        return File.OpenHandle(FullPath(path), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.Read);
    }

    private void MakeRoom(string path)
    {
        string full = FullPath(path);
        MakeFolder(Path.GetDirectoryName(full)!);
        if (!wanted.TryAdd(path, true) || !isFresh)
        {
            if (Directory.Exists(full))
            {
                Directory.Delete(full, recursive: true);
            }

            File.Delete(full);
        }
    }

    private void MakeFolder(string path)
    {
        if (folders.ContainsKey(path))
        {
            return;
        }

        if (path.Length > folder.Length)
        {
            MakeFolder(Path.GetDirectoryName(path)!);
            if (!isFresh && File.Exists(path))
            {
                File.Delete(path);
            }
        }

        Directory.CreateDirectory(path);
        folders[path] = true;
    }

    private void RemoveEmptyFolders()
    {
        HashSet<string> full = [folder];
        foreach (string path in wanted.Keys)
        {
            for (string? above = Path.GetDirectoryName(FullPath(path)); above is not null && full.Add(above); above = Path.GetDirectoryName(above))
            {
                // Every folder above a file that is wanted.
            }
        }

        foreach (string path in Directory.GetDirectories(folder, "*", SearchOption.AllDirectories).Where(path => !full.Contains(path)).OrderByDescending(path => path.Length))
        {
            Directory.Delete(path);
        }
    }

    private string FullPath(string path) => Path.Combine(folder, path);
}
