using System.Collections.Immutable;
using Hiraku.Model.Datasets;
using Hiraku.Pipeline.Flow.Datasets;

namespace Hiraku.Pipeline.Flow;

/// <summary>All datasets of one build, side by side, each for itself; told in the order of their ids, however many run at once.</summary>
public sealed class CatalogBuild(Func<DatasetBuild> newBuild, int jobs)
{
    /// <param name="told">Called once per dataset, in order, as soon as it and all before it are done.</param>
    public ImmutableArray<DatasetOutcome> Run(ImmutableArray<Dataset> datasets, Action<DatasetOutcome> told, CancellationToken cancel)
    {
        var outcomes = new DatasetOutcome?[datasets.Length];
        int next = 0;
        var order = new Lock();
        Parallel.For(0, datasets.Length, new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, jobs), CancellationToken = cancel }, index =>
        {
            DatasetOutcome outcome = newBuild().Run(datasets[index], cancel);
            lock (order)
            {
                outcomes[index] = outcome;
                for (; next < outcomes.Length && outcomes[next] is { } ready; next++)
                {
                    told(ready);
                }
            }
        });
        return [.. outcomes.OfType<DatasetOutcome>()];
    }
}
