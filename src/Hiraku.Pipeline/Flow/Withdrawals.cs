using System.Collections.Immutable;
using Hiraku.Model;
using Hiraku.Model.Catalogs;
using Hiraku.Model.Datasets;
using Hiraku.Pipeline.Publish;

namespace Hiraku.Pipeline.Flow;

/// <summary>Finds the datasets that were published once and whose folder is gone, and remembers since when.</summary>
public static class Withdrawals
{
    public static ImmutableArray<WithdrawnEntry> Of(Project project, ImmutableArray<string> unreadable, StateStore states, string asOf)
    {
        HashSet<string> there = [.. project.Datasets.Select(dataset => dataset.Id), .. unreadable];
        var removals = project.Removed.GroupBy(removal => removal.Id, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Last(), StringComparer.Ordinal);
        var withdrawn = ImmutableArray.CreateBuilder<WithdrawnEntry>();
        foreach (string id in states.Known())
        {
            DatasetState state = states.Load(id);
            if (there.Contains(id))
            {
                Remember(states, id, state, "");
            }
            else if (state.WasPublished)
            {
                Remember(states, id, state, state.RemovedSince.Length > 0 ? state.RemovedSince : asOf);
                withdrawn.Add(Entry(id, states.Load(id), removals.GetValueOrDefault(id), project, asOf));
            }
        }

        return withdrawn.ToImmutable();
    }

    private static WithdrawnEntry Entry(string id, DatasetState state, Removal? removal, Project project, string asOf)
    {
        CatalogEntry entry = CatalogEntries.Of(state.Dataset ?? new Dataset(id, ""), state, project, asOf);
        return new WithdrawnEntry(
            removal is { KeepsFiles: false } ? entry with { Files = [] } : entry,
            removal is { Date.Length: > 0 } ? removal.Date : state.RemovedSince,
            removal?.Reason ?? LocalizedText.Empty);
    }

    private static void Remember(StateStore states, string id, DatasetState state, string since)
    {
        if (state.RemovedSince != since)
        {
            states.Save(id, state with { RemovedSince = since });
        }
    }
}
