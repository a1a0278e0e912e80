using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;

namespace Hiraku.Pipeline.Flow.Datasets;

/// <summary>
/// Lets one thread make what another one uses: the source is read on a thread of its own, at most a few items ahead,
/// and comes out in the same order. A fault of the source is thrown where the items are used.
/// </summary>
public sealed class ReadAhead<T> : IDisposable
    where T : IDisposable
{
    private readonly BlockingCollection<T> queue;
    private readonly CancellationTokenSource abandoned = new();
    private readonly Thread thread;
    private ExceptionDispatchInfo? fault;

    public ReadAhead(IEnumerable<T> source, string name, int ahead = 2)
    {
        queue = new BlockingCollection<T>(ahead);
        thread = new Thread(() => Fill(source)) { Name = name, IsBackground = true };
        thread.Start();
    }

    public IEnumerable<T> Items()
    {
        foreach (T item in queue.GetConsumingEnumerable())
        {
            yield return item;
        }

        fault?.Throw();
    }

    /// <summary>Stops the source, also where not every item was used.</summary>
    public void Dispose()
    {
        abandoned.Cancel();
        thread.Join();
        while (queue.TryTake(out T? item))
        {
            item.Dispose();
        }

        queue.Dispose();
        abandoned.Dispose();
    }

    private void Fill(IEnumerable<T> source)
    {
        try
        {
            foreach (T item in source)
            {
                queue.Add(item, abandoned.Token);
            }
        }
        catch (OperationCanceledException) when (abandoned.IsCancellationRequested)
        {
        }
#pragma warning disable CA1031 // Whatever it is, it belongs to the thread that uses the items.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            fault = ExceptionDispatchInfo.Capture(exception);
        }
        finally
        {
            queue.CompleteAdding();
        }
    }
}
