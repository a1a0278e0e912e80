using System.Collections.Immutable;
using Hiraku.Japanese;
using Hiraku.Model.Datasets;

namespace Hiraku.Pipeline.Normalize;

/// <summary>What normalising needs to know of the publisher: notations, the box its places lie in, its towns and its name for short addresses.</summary>
public sealed record NormalizeSettings(NotationSettings Notation)
{
    public Bounds? Bounds { get; init; }

    public ImmutableArray<TownEntry> Towns { get; init; } = [];

    public string Prefecture { get; init; } = "";

    public string Municipality { get; init; } = "";

    /// <summary>How addresses are read: with the municipality's own towns where they are known, and its name for short ones.</summary>
    internal AddressOptions ToAddressOptions() => new(
        Towns.IsEmpty ? null : new TownList(Towns.Select(town => new Town(town.Name, town.TownId.Length > 0 ? town.TownId : null))),
        Prefecture,
        Municipality);

    public static NormalizeSettings Of(Project project) => new(project.Notation)
    {
        Bounds = project.Publisher.Bounds,
        Towns = project.Towns,
        Prefecture = project.Publisher.Prefecture.Ja,
        Municipality = project.Publisher.Name.Ja,
    };
}
