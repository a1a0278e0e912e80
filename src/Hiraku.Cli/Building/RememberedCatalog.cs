using System.Collections.Immutable;
using Hiraku.Model.Catalogs;
using Hiraku.Model.Datasets;
using Hiraku.Pipeline.Flow;
using Hiraku.Pipeline.Publish;

namespace Hiraku.Cli.Building;

/// <summary>The catalogue as the last runs left it: definitions of today, data of the last good run.</summary>
internal static class RememberedCatalog
{
    public static Catalog Of(Project project, ImmutableArray<string> unreadable, string asOf, RunFolders folders) =>
        Of(project, StatesOf(project, unreadable, folders.OpenStates(), asOf), asOf);

    /// <param name="remembered">The state of every dataset of the project, readable or not.</param>
    public static Catalog Of(Project project, ImmutableSortedDictionary<string, DatasetState> remembered, string asOf)
    {
        var byId = project.Datasets.ToDictionary(dataset => dataset.Id, StringComparer.Ordinal);
        return new Catalog(project.Publisher, project.Site, asOf,
        [
            .. remembered.Select(entry => byId.TryGetValue(entry.Key, out Dataset? dataset)
                ? CatalogEntries.Of(dataset, entry.Value, project, asOf)
                : CatalogEntries.OfUnreadable(entry.Key, entry.Value, project, asOf)),
        ]);
    }

    public static ImmutableSortedDictionary<string, DatasetState> StatesOf(Project project, ImmutableArray<string> unreadable, StateStore states, string asOf) =>
        project.Datasets.Select(dataset => dataset.Id).Concat(unreadable).AsParallel()
            .Select(id => KeyValuePair.Create(id, states.LoadPublishable(id, asOf)))
            .ToImmutableSortedDictionary(StringComparer.Ordinal);
}
