using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;

namespace Hiraku.Pipeline.Flow.Datasets;

/// <summary>
/// Lets one thread make what another one uses: the source is read on a thread of its own, at most a few items ahead, and comes out in
/// the same order. A fault of the source is thrown where the items are used. A source of one item, as most tables are, needs no thread:
/// it begins with the second.
/// </summary>
/// <param name="name">The thread's name.</param>
public sealed class ReadAhead<T>(IEnumerable<T> source, string name, int ahead = 2) : IDisposable
    where T : IDisposable
{
    private readonly BlockingCollection<T> queue = new(ahead);
    private readonly CancellationTokenSource abandoned = new();
    private Thread? thread;
    private ExceptionDispatchInfo? fault;

    /// <summary>May be asked for once.</summary>
    public IEnumerable<T> Items()
    {
        IEnumerator<T> items = source.GetEnumerator();
        try
        {
            if (!items.MoveNext())
            {
                yield break;
            }

            T first = items.Current;
            if (Guarded(items.MoveNext))
            {
                Begin(items);
            }

            yield return first;
        }
        finally
        {
            if (thread is null)
            {
                items.Dispose();
            }
        }

        if (thread is not null)
        {
            foreach (T item in queue.GetConsumingEnumerable())
            {
                yield return item;
            }
        }

        fault?.Throw();
    }

    /// <summary>Stops the source, also where not every item was used.</summary>
    public void Dispose()
    {
        abandoned.Cancel();
        thread?.Join();
        while (queue.TryTake(out T? item))
        {
            item.Dispose();
        }

        queue.Dispose();
        abandoned.Dispose();
    }

    private void Begin(IEnumerator<T> items)
    {
        thread = new Thread(() => Fill(items)) { Name = name, IsBackground = true };
        thread.Start();
    }

    /// <param name="items">Stands at the second item.</param>
    private void Fill(IEnumerator<T> items)
    {
        Guarded(() =>
        {
            using (items)
            {
                while (TryAdd(items.Current) && items.MoveNext())
                {
                    // The next one is made while this one is used.
                }
            }

            return true;
        });
        queue.CompleteAdding();
    }

    /// <summary>A fault, whatever it is, belongs to whoever uses the items, behind those before it; false where there is one.</summary>
    private bool Guarded(Func<bool> step)
    {
        try
        {
            return step();
        }
#pragma warning disable CA1031 // Thrown again by Items.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            fault = ExceptionDispatchInfo.Capture(exception);
            return false;
        }
    }

    /// <summary>False where nobody wants it any more.</summary>
    private bool TryAdd(T item)
    {
        try
        {
            queue.Add(item, abandoned.Token);
            return true;
        }
        catch (OperationCanceledException) when (abandoned.IsCancellationRequested)
        {
            item.Dispose();
            return false;
        }
    }
}
