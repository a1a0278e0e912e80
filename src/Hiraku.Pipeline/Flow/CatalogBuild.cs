using System.Collections.Concurrent;
using System.Collections.Immutable;
using Hiraku.Model.Datasets;
using Hiraku.Pipeline.Flow.Datasets;
using Hiraku.Pipeline.Flow.References;

namespace Hiraku.Pipeline.Flow;

/// <summary>All datasets of one build, side by side, each for itself; told in the order of their ids, however many run at once. A dataset that others refer to is done before them.</summary>
public sealed class CatalogBuild(Func<DatasetBuild> newBuild, int jobs)
{
    /// <param name="told">Called once per dataset, in order, as soon as it and all before it are done.</param>
    public ImmutableArray<DatasetOutcome> Run(ImmutableArray<Dataset> datasets, Action<DatasetOutcome> told, CancellationToken cancel)
    {
        var outcomes = new DatasetOutcome?[datasets.Length];
        int next = 0;
        var order = new Lock();
        var together = new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, jobs), CancellationToken = cancel };
        foreach (ImmutableArray<int> wave in ReferenceOrder.Waves(datasets))
        {
            Parallel.ForEach(Partitioner.Create(wave, EnumerablePartitionerOptions.NoBuffering), together, index =>
            {
                DatasetOutcome outcome = RunOne(datasets[index], cancel);
                lock (order)
                {
                    outcomes[index] = outcome;
                    for (; next < outcomes.Length && outcomes[next] is { } ready; next++)
                    {
                        told(ready);
                    }
                }
            });
        }

        return [.. outcomes.OfType<DatasetOutcome>()];
    }

    /// <summary>The one place where a dataset's exception ends: it costs this dataset today's run and nothing else.</summary>
    private DatasetOutcome RunOne(Dataset dataset, CancellationToken cancel)
    {
        DatasetBuild build = newBuild();
        try
        {
            return build.Run(dataset, cancel);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancel);
        }
#pragma warning disable CA1031 // A fault of the program in one dataset must not stop the others; it is told, logged and counted.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return build.Break(dataset, exception);
        }
    }
}
