using System.Collections.Immutable;
using Hiraku.Model.Catalogs;
using Hiraku.Model.Datasets;
using Hiraku.Model.Diagnostics;
using Hiraku.Model.Sources;
using Hiraku.Pipeline.Collect;
using Hiraku.Pipeline.Flow.References;
using Hiraku.Pipeline.Flow.Rehearsing;
using Hiraku.Pipeline.Publish;
using Hiraku.Pipeline.Validate;

namespace Hiraku.Pipeline.Flow.Datasets;

/// <summary>One dataset's night: collect, see whether anything changed, run, keep the new version or the old one.</summary>
/// <param name="states">One for all datasets of a run, and for whoever looks at them after it.</param>
public sealed class DatasetBuild(Project project, BuildOptions options, RunFolders folders, Collector collector, StateStore states)
{
    private readonly VersionStore versions = new(folders.Versions);
    private readonly ReferencedTables referenced = new(project, options, folders);

    public DatasetOutcome Run(Dataset dataset, CancellationToken cancel)
    {
        DatasetState last = states.Load(dataset.Id);
        new DatasetRestore(project, options, folders).MakeWhole(dataset, last, cancel);
        var collecting = new DiagnosticBag();
        ImmutableArray<RawFile> files = collector.Collect(dataset, collecting, cancel);
        string inputs = InputsOf(dataset, files);
        string references = referenced.VersionsFor(dataset);
        if (IsUnchanged(dataset, inputs, references, last, collecting))
        {
            DatasetState seen = last with { Checked = options.AsOf };
            Freshness.Check(dataset, seen.SourceChanged, options.AsOf, collecting);
            Save(dataset, last, seen);
            return new DatasetOutcome(dataset, RunAction.Unchanged, seen, collecting) { RowsRead = last.Rows, RowsPublished = last.Rows };
        }

        Rehearsal.OfRuns();
        using var reports = new RunReports(folders, dataset.Id);
        DiagnosticBag reading = collecting.LoggedTo(reports.Reading);
        var run = new DatasetRun(project, options, folders, versions.Stage(dataset.Id))
        {
            AskLinks = options.CheckLinks ? urls => collector.AskLinks(urls, cancel) : null,
        };
        RunResult result = run.Run(dataset, files, last, reading, reports, cancel);
        DatasetOutcome outcome = options.Publish ? Settle(dataset, last, result, new Made(inputs, references, files)) : Look(dataset, last, result);
        WriteReports(reports, outcome, result);
        return outcome;
    }

    /// <summary>The reports and the clerk's workbook side by side. A fault of either comes out as it is: what becomes of the dataset depends on its kind.</summary>
    private static void WriteReports(RunReports reports, DatasetOutcome outcome, RunResult result)
    {
        var returned = Task.Run(() => reports.WriteReturned(outcome, result.Raw));
        try
        {
            reports.Write(outcome);
        }
        finally
        {
            returned.GetAwaiter().GetResult();
        }
    }

    /// <summary>What becomes of the dataset when its run broke off.</summary>
    public DatasetOutcome Break(Dataset dataset, Exception exception) => new DatasetFault(options, folders, states).Settle(dataset, exception);

    /// <summary>A state that says nothing new is not written, so that the site made from it counts as unchanged.</summary>
    private void Save(Dataset dataset, DatasetState last, DatasetState next)
    {
        if (next != last || !states.IsWhole(dataset.Id))
        {
            states.Save(dataset.Id, next);
        }
    }

    private bool IsUnchanged(Dataset dataset, string inputs, string references, DatasetState last, DiagnosticBag collecting) =>
        options is { Force: false, Publish: true }
        && !collecting.HasErrors
        && ((last.Inputs == inputs && last.References == references) || last.SetAside == inputs)
        && last.HeldSince.Length == 0
        && File.Exists(Path.Combine(folders.ReportOf(dataset.Id), "report.json"))
        && versions.IsWhole(dataset.Id, last.Version);

    /// <summary>What is fit stays where it was written until the run is over, for the datasets that refer to it.</summary>
    private DatasetOutcome Look(Dataset dataset, DatasetState last, RunResult result)
    {
        if (!result.IsFit || !project.Datasets.Any(other => other.References.Any(reference => reference.Dataset == dataset.Id)))
        {
            versions.Discard(dataset.Id);
        }

        return Outcome(dataset, RunAction.Checked, last, result);
    }

    /// <summary>Keeps what is fit to be published; otherwise remembers since when and why it is not.</summary>
    private DatasetOutcome Settle(Dataset dataset, DatasetState last, RunResult result, Made made)
    {
        string source = SourceHash(made.Files);
        string sourceChanged = source == last.SourceHash ? last.SourceChanged : options.AsOf;
        Freshness.Check(dataset, sourceChanged, options.AsOf, result.Diagnostics);
        if (!result.IsFit)
        {
            versions.Discard(dataset.Id);
            DatasetState held = last with
            {
                HeldSince = last.HeldSince.Length > 0 ? last.HeldSince : options.AsOf,
                HeldWhy = HeldReason.Of(result.Diagnostics),
            };
            Save(dataset, last, held);
            return Outcome(dataset, last.WasPublished ? RunAction.Held : RunAction.Failed, held, result);
        }

        DatasetState next = Next(dataset, last, result) with
        {
            Inputs = made.Inputs,
            References = made.References,
            SourceHash = source,
            Raw = [.. made.Files.Select(file => file with { Path = "" })],
            SourceChanged = sourceChanged,
        };
        versions.Remember(dataset.Id, next);
        states.Save(dataset.Id, next);
        versions.Prune(dataset.Id, [.. next.Changes.Select(change => change.Version).Distinct().Take(project.Keep.Versions), next.Version]);
        return Outcome(dataset, RunAction.Published, next, result);
    }

    private DatasetState Next(Dataset dataset, DatasetState last, RunResult result)
    {
        string version = VersionStore.NameOf(result.Files);
        bool changed = version != last.Version;
        ImmutableArray<ChangeRecord> changes = new VersionChanges(versions, folders).Record(dataset, last, version, result);
        versions.Keep(dataset.Id, version, last.Version, [.. result.Files, .. result.Pieces]);
        return new DatasetState
        {
            Version = version,
            Rows = result.RowsPublished,
            Modified = changed ? options.AsOf : last.Modified,
            Checked = options.AsOf,
            Headers = result.Headers,
            HeaderFields = result.HeaderFields,
            Files = result.Files,
            Quality = result.Quality,
            Filled = result.Filled,
            Hidden = result.Hidden,
            Schema = result.Schema,
            Dataset = dataset with { Folder = "", Sources = [], Columns = [], Rules = [], References = [] },
            Changes = changes,
        };
    }

    private static DatasetOutcome Outcome(Dataset dataset, RunAction action, DatasetState state, RunResult result) =>
        new(dataset, action, state, result.Diagnostics)
        {
            IsFit = result.IsFit,
            Extractions = result.Extractions,
            Headers = result.Headers,
            RowsRead = result.RowsRead,
            RowsPublished = result.RowsPublished,
        };

    /// <summary>Everything that the published bytes are made from. The day is not among them.</summary>
    private string InputsOf(Dataset dataset, ImmutableArray<RawFile> files)
    {
        using var fingerprint = new Fingerprint();
        fingerprint.Add("surroundings", options.Surroundings)
            .AddFile("dataset.yml", Path.Combine(dataset.Folder, "dataset.yml"));
        foreach (RawFile file in files)
        {
            fingerprint.Add(file.Name, file.Sha256);
        }

        return fingerprint.Finish();
    }

    private static string SourceHash(ImmutableArray<RawFile> files)
    {
        using var fingerprint = new Fingerprint();
        foreach (RawFile file in files)
        {
            fingerprint.Add(file.Name, file.Sha256);
        }

        return fingerprint.Finish();
    }

    /// <summary>What a run read: the hash of its inputs, the versions it was held against, the files.</summary>
    private sealed record Made(string Inputs, string References, ImmutableArray<RawFile> Files);
}
