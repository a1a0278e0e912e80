using System.Collections.Immutable;
using Hiraku.Model.Diagnostics;
using Hiraku.Pipeline.Publish.Sites;

namespace Hiraku.Cli.Building;

/// <summary>What became of the site in a run.</summary>
/// <param name="Diagnostics">What drawing the pages had to say.</param>
internal sealed record SiteResult(bool Rebuilt, DiagnosticBag Diagnostics)
{
    public static SiteResult Unchanged { get; } = new(Rebuilt: false, new DiagnosticBag());

    /// <summary>Which groups of files were taken over and which were made, by name: <c>pages/aed</c>, <c>page/aed</c>, <c>documents/aed</c>.</summary>
    public ImmutableSortedDictionary<string, GroupFate> Groups { get; init; } = ImmutableSortedDictionary<string, GroupFate>.Empty;

    public int Kept => Groups.Count(group => group.Value == GroupFate.Kept);

    /// <summary>The datasets of which something was made again, each with the gravest reason.</summary>
    public IEnumerable<(string Dataset, GroupFate Why)> Redrawn => Groups
        .Where(group => group.Value != GroupFate.Kept)
        .GroupBy(group => group.Key[(group.Key.IndexOf('/', StringComparison.Ordinal) + 1)..], StringComparer.Ordinal)
        .Select(dataset => (dataset.Key, dataset.Max(group => group.Value)))
        .OrderBy(dataset => dataset.Key, StringComparer.Ordinal);
}
