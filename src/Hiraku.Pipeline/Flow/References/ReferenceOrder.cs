using System.Collections.Immutable;
using Hiraku.Model.Datasets;

namespace Hiraku.Pipeline.Flow.References;

/// <summary>Which datasets must be done before which: those of one wave need only those of the waves before it.</summary>
internal static class ReferenceOrder
{
    /// <returns>The places of the datasets in the list that was given, wave by wave.</returns>
    public static ImmutableArray<ImmutableArray<int>> Waves(ImmutableArray<Dataset> datasets)
    {
        var byId = datasets.ToDictionary(dataset => dataset.Id, StringComparer.Ordinal);
        var depths = new Dictionary<string, int>(StringComparer.Ordinal);
        return [.. Enumerable.Range(0, datasets.Length).GroupBy(i => DepthOf(datasets[i], byId, depths)).OrderBy(wave => wave.Key).Select(wave => wave.ToImmutableArray())];
    }

    /// <summary>How many datasets stand one behind the other before this one; a dataset that is not built in this run stands before none.</summary>
    private static int DepthOf(Dataset dataset, Dictionary<string, Dataset> byId, Dictionary<string, int> depths)
    {
        if (!depths.TryGetValue(dataset.Id, out int depth))
        {
            // Definitions with a circle are refused; if one came this far, it would be cut here rather than turn for ever.
            depths[dataset.Id] = 0;
            depth = dataset.References.Where(reference => byId.ContainsKey(reference.Dataset)).Select(reference => DepthOf(byId[reference.Dataset], byId, depths) + 1).DefaultIfEmpty(0).Max();
            depths[dataset.Id] = depth;
        }

        return depth;
    }
}
