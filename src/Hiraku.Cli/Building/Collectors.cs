using Hiraku.Model.Datasets;
using Hiraku.Pipeline.Collect;
using Hiraku.Pipeline.Flow;

namespace Hiraku.Cli.Building;

/// <summary>Gives collecting the outside world: the network, the environment, the clock.</summary>
internal static class Collectors
{
    private static readonly Lazy<HttpMessageHandler> Network = new(Connections.CreateHandler);

    public static Collector For(Project project, RunFolders folders) =>
        new(new RawStore(folders.Raw), project.Limits, new Connections(Network.Value, TimeProvider.System, Environment.GetEnvironmentVariable)
        {
            Attempts = project.Limits.DownloadAttempts,
            FirstDelay = project.Limits.RetryDelay,
        });
}
