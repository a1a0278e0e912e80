using Hiraku.Model.Datasets;
using Hiraku.Model.Diagnostics;
using Hiraku.Pipeline.Publish;

namespace Hiraku.Pipeline.Flow.Datasets;

/// <summary>What becomes of a dataset whose run broke off with an exception: it is held like any other unfit one, and the details lie in a log file.</summary>
internal sealed class DatasetFault(BuildOptions options, RunFolders folders, StateStore states)
{
    public DatasetOutcome Settle(Dataset dataset, Exception exception)
    {
        string log = Path.Combine(folders.Logs, $"fault-{dataset.Id}.log");
        var bag = new DiagnosticBag();
        bag.Add(FlowRules.Of(exception, dataset.Id, log));
        DatasetState last = new();
        DatasetState held = last;
        Try(() => AtomicFile.Write(log, System.Text.Encoding.UTF8.GetBytes(exception.ToString())));
        Try(() =>
        {
            last = states.Load(dataset.Id);
            held = last with { HeldSince = last.HeldSince.Length > 0 ? last.HeldSince : options.AsOf, HeldWhy = HeldReason.Of(bag) };
            if (options.Publish)
            {
                states.Save(dataset.Id, held);
            }
        });
        var action = !options.Publish ? RunAction.Checked : last.WasPublished ? RunAction.Held : RunAction.Failed;
        var outcome = new DatasetOutcome(dataset, action, held, bag) { IsFit = false, IsFault = true };
        Try(() =>
        {
            using var reports = new RunReports(folders, dataset.Id);
            bag.LoggedTo(reports.Diagnostics);
            reports.Write(outcome);
        });
        return outcome;
    }

    /// <summary>Where the fault is a full disk, none of this can be written either; the outcome still says what happened.</summary>
    private static void Try(Action write)
    {
        try
        {
            write();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
        }
    }
}
