using System.Collections.Immutable;
using Hiraku.Model.Datasets;

namespace Hiraku.Pipeline.Normalize;

/// <summary>What normalising needs to know of the publisher: notations, the box its places lie in, its towns and its name for short addresses.</summary>
public sealed record NormalizeSettings(NotationSettings Notation)
{
    public Bounds? Bounds { get; init; }

    public ImmutableArray<TownEntry> Towns { get; init; } = [];

    public string Prefecture { get; init; } = "";

    public string Municipality { get; init; } = "";

    public static NormalizeSettings Of(Project project) => new(project.Notation)
    {
        Bounds = project.Publisher.Bounds,
        Towns = project.Towns,
        Prefecture = project.Publisher.Prefecture.Ja,
        Municipality = project.Publisher.Name.Ja,
    };
}
