using Hiraku.Cli.Terminal;
using Hiraku.Pipeline.Flow;
using Hiraku.Pipeline.Publish;
using Hiraku.Pipeline.Publish.Sites;

namespace Hiraku.Cli.Building;

/// <summary>The out folder in the hands of one process: taken, and mended of what a killed run left, before anything is written.</summary>
internal sealed class OutFolder : IDisposable
{
    private readonly BuildLock held;

    private OutFolder(BuildLock held, SiteFolder site)
    {
        this.held = held;
        Site = site;
    }

    public SiteFolder Site { get; }

    /// <summary>Waits for another build as long as asked; null, after saying so, where that one is still at work then.</summary>
    public static OutFolder? TryTake(RunFolders folders, int waitSeconds, RunConsole console, CancellationToken cancel)
    {
        BuildLock? held = BuildLock.TryTake(folders.Lock, TimeSpan.FromSeconds(waitSeconds), console.WaitsForAnotherBuild, cancel);
        if (held is null)
        {
            console.AnotherBuildRuns();
            return null;
        }

        var site = new SiteFolder(folders.Site, folders.State);
        site.Recover();
        folders.Recover();
        return new OutFolder(held, site);
    }

    public void Dispose() => held.Dispose();
}
