using System.Collections.Immutable;
using Hiraku.Model.Catalogs;
using Hiraku.Model.Datasets;

namespace Hiraku.Definitions;

/// <summary>What reading a project folder gave.</summary>
/// <param name="Project">The project with its readable datasets; null where hiraku.yml itself cannot be used.</param>
/// <param name="Unreadable">The ids of datasets whose dataset.yml is wrong, in order; what they published before stays.</param>
/// <param name="IsFaulty">True where a definition is wrong: the command ends with 2, although the readable datasets are published.</param>
public sealed record ProjectReading(Project? Project, ImmutableArray<string> Unreadable, bool IsFaulty)
{
    /// <summary>The national list that coverage is measured against.</summary>
    public ImmutableArray<NationalDataset> National { get; init; } = [];
}
