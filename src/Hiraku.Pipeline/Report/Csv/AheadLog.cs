using System.Collections.Concurrent;
using Hiraku.Model.Diagnostics;

namespace Hiraku.Pipeline.Report.Csv;

/// <summary>
/// The log of the thread that reads ahead of the one that judges: what it finds while it makes a batch is written when that batch
/// is judged, so that the file has one order however fast the threads are.
/// </summary>
public sealed class AheadLog(IDiagnosticLog log) : IDiagnosticLog
{
    /// <summary>What was found and not written yet; null ends a batch.</summary>
    private readonly ConcurrentQueue<Diagnostic?> found = new();

    private volatile bool isAhead;

    public void Write(Diagnostic diagnostic)
    {
        if (isAhead)
        {
            found.Enqueue(diagnostic);
        }
        else
        {
            log.Write(diagnostic);
        }
    }

    /// <summary>For the thread that reads: marks where each batch ends.</summary>
    public IEnumerable<T> Read<T>(IEnumerable<T> batches)
    {
        isAhead = true;
        return Marked();

        IEnumerable<T> Marked()
        {
            foreach (T batch in batches)
            {
                found.Enqueue(null);
                yield return batch;
            }
        }
    }

    /// <summary>For the thread that judges: what was found up to the end of each batch is written before the batch comes out.</summary>
    public IEnumerable<T> Judge<T>(IEnumerable<T> batches)
    {
        foreach (T batch in batches)
        {
            while (found.TryDequeue(out Diagnostic? diagnostic) && diagnostic is not null)
            {
                log.Write(diagnostic);
            }

            yield return batch;
        }

        End();
    }

    /// <summary>Writes what is left; from now on nobody reads ahead.</summary>
    public void End()
    {
        isAhead = false;
        while (found.TryDequeue(out Diagnostic? diagnostic))
        {
            if (diagnostic is not null)
            {
                log.Write(diagnostic);
            }
        }
    }
}
