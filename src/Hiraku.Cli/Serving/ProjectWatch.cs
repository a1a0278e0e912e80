namespace Hiraku.Cli.Serving;

/// <summary>Notices that a file of a project changed, once for a burst of changes; what the program writes itself does not count.</summary>
internal sealed class ProjectWatch : IDisposable
{
    private static readonly TimeSpan Calm = TimeSpan.FromMilliseconds(100);

    private readonly FileSystemWatcher watcher;
    private readonly SemaphoreSlim changed = new(0);
    private readonly string ignored;

    /// <param name="outFolder">What lies below is written by the program itself.</param>
    public ProjectWatch(string project, string outFolder)
    {
        ignored = Path.GetFullPath(outFolder);
        watcher = new FileSystemWatcher(project)
        {
            IncludeSubdirectories = true,
            NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size,
            InternalBufferSize = 1 << 16,
        };
        watcher.Changed += (_, change) => Noticed(change.FullPath);
        watcher.Created += (_, change) => Noticed(change.FullPath);
        watcher.Deleted += (_, change) => Noticed(change.FullPath);
        watcher.Renamed += (_, change) => Noticed(change.FullPath);
        watcher.Error += (_, _) => changed.Release();
        watcher.EnableRaisingEvents = true;
    }

    /// <summary>Comes back when something changed and then nothing for a moment.</summary>
    public async Task Next(CancellationToken cancel)
    {
        await changed.WaitAsync(cancel);
        while (await changed.WaitAsync(Calm, cancel))
        {
            // An editor that saves, or a copy that goes on: until it is calm.
        }
    }

    public void Dispose()
    {
        watcher.Dispose();
        changed.Dispose();
    }

    private void Noticed(string path)
    {
        bool own = path == ignored || path.StartsWith(ignored + Path.DirectorySeparatorChar, StringComparison.Ordinal);
        if (!own && !path.Contains($"{Path.DirectorySeparatorChar}.git{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
        {
            changed.Release();
        }
    }
}
