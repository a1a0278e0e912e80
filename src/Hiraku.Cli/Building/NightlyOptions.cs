using System.Collections.Immutable;

namespace Hiraku.Cli.Building;

/// <summary>What <c>hiraku build</c> was asked to do.</summary>
/// <param name="DrawSite">False to make the data alone; the site follows with the next build.</param>
/// <param name="Ids">Datasets to build; empty for all.</param>
/// <param name="WaitSeconds">How long another build of the same out folder is waited for.</param>
/// <param name="Notify">Whether the webhook and the mail of hiraku.yml are sent.</param>
internal sealed record NightlyOptions(ImmutableArray<string> Ids, string AsOf, bool Force, int Jobs, int WaitSeconds, bool DrawSite = true, bool Notify = true)
{
    public const int DefaultWaitSeconds = 60;
}
