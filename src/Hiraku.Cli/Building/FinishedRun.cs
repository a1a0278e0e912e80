using System.Collections.Immutable;
using Hiraku.Model.Datasets;
using Hiraku.Model.Diagnostics;
using Hiraku.Pipeline.Flow;
using Hiraku.Pipeline.Flow.Datasets;

namespace Hiraku.Cli.Building;

/// <summary>A run that is over, for everyone who must be told of it.</summary>
/// <param name="Unreadable">Datasets whose dataset.yml is wrong.</param>
/// <param name="Site">What became of the site; null where the run only looked.</param>
internal sealed record FinishedRun(
    Project Project,
    string AsOf,
    ImmutableArray<DatasetOutcome> Outcomes,
    ImmutableArray<string> Unreadable,
    DiagnosticBag Definitions,
    SiteResult? Site,
    RunFolders Folders,
    int ExitCode)
{
    /// <summary>True where someone must act, or look at a warning.</summary>
    public bool NeedsSomeone => ExitCode != Cli.ExitCode.AllPublished || Outcomes.Any(outcome => outcome.Diagnostics.Count(Severity.Warning) > 0);

    public int Count(RunAction action) => Outcomes.Count(outcome => outcome.Action == action);
}
