using System.Collections.Immutable;
using Hiraku.Model.Datasets;

namespace Hiraku.Model.Catalogs;

/// <summary>Everything that is published.</summary>
/// <param name="AsOf">The day the run speaks for, YYYY-MM-DD; the only date the site knows as today.</param>
public sealed record Catalog(Publisher Publisher, SiteSettings Site, string AsOf, ImmutableArray<CatalogEntry> Entries)
{
    /// <summary>What was published once and is no more; none of these is among the entries.</summary>
    public ImmutableArray<WithdrawnEntry> Withdrawn { get; init; } = [];
}
