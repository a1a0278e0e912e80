using System.Collections.Immutable;

namespace Hiraku.Cli.Building;

/// <summary>What <c>hiraku build</c> was asked to do.</summary>
/// <param name="DrawSite">False to make the data alone; the site follows with the next build.</param>
/// <param name="Ids">Datasets to build; empty for all.</param>
internal sealed record NightlyOptions(ImmutableArray<string> Ids, string AsOf, bool Force, int Jobs, bool DrawSite = true);
