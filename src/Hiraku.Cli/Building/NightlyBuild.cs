using System.Collections.Immutable;
using Hiraku.Cli.Telling;
using Hiraku.Cli.Terminal;
using Hiraku.Definitions;
using Hiraku.Model.Datasets;
using Hiraku.Model.Diagnostics;
using Hiraku.Pipeline.Flow;
using Hiraku.Pipeline.Flow.Datasets;
using Hiraku.Pipeline.Flow.Rehearsing;
using Hiraku.Pipeline.Publish;

namespace Hiraku.Cli.Building;

/// <summary>One night: every dataset for itself, then the site from what is fit. What was published stays until something better is ready.</summary>
internal sealed class NightlyBuild(Settings settings, NightlyOptions options)
{
    private readonly RunFolders folders = new(settings.Out);

    /// <summary>One for the datasets and the site: each state is read once.</summary>
    private readonly StateStore states = new RunFolders(settings.Out).OpenStates();

    public int Run(CancellationToken cancel)
    {
        Rehearse();
        var console = new RunConsole(settings);
        var definitions = new DiagnosticBag();
        ProjectReading reading = ProjectReader.Read(settings.Project, definitions);
        console.Definitions(definitions);
        if (reading.Project is not { } project || !DatasetChoice.TryChoose(project, reading, options.Ids, console, out ImmutableArray<Dataset> chosen))
        {
            return console.NothingRan(definitions);
        }

        using OutFolder? taken = OutFolder.TryTake(folders, options.WaitSeconds, console, cancel);
        if (taken is null)
        {
            return console.NothingRan(definitions);
        }

        if (options.DrawSite && !options.Force)
        {
            taken.Site.Look();
        }

        using var log = new RunLog(folders.Logs, options.AsOf);
        ImmutableArray<DatasetOutcome> outcomes = BuildAll(project, chosen, console, log, cancel);
        SiteResult site = options.DrawSite
            ? new SiteAssembly(project, reading.Unreadable, options.AsOf, folders, taken.Site, states).Assemble(options.Force)
            : SiteResult.Unchanged;
        if (outcomes.Any(outcome => outcome.Action == RunAction.Published))
        {
            Retention.Prune(folders, project.Keep, options.AsOf);
        }

        RunSummaries.Write(folders, project, options.AsOf, outcomes, reading.Unreadable, definitions);
        var run = new FinishedRun(project, options.AsOf, outcomes, reading.Unreadable, definitions, site, folders, ExitCodeOf(reading, outcomes));
        Tell(run, console, log);
        return run.ExitCode;
    }

    /// <summary>Where nothing was built before, it is known at once that datasets will run.</summary>
    private void Rehearse()
    {
        if (options.Force || !Directory.Exists(folders.Datasets))
        {
            Rehearsal.OfRuns();
        }

        Rehearsal.OfStates();
    }

    private ImmutableArray<DatasetOutcome> BuildAll(Project project, ImmutableArray<Dataset> chosen, RunConsole console, RunLog log, CancellationToken cancel)
    {
        var build = new BuildOptions(options.AsOf, Surroundings.Of(settings.Project), options.Force, Publish: true, options.Jobs);
        var all = new CatalogBuild(() => new DatasetBuild(project, build, folders, Collectors.For(project, folders), states), options.Jobs);
        console.Start(project, chosen.Length, options.AsOf);
        if (!LiveProgress.IsWanted(settings))
        {
            return all.Run(chosen, outcome => { log.Told(outcome); console.Told(outcome); }, cancel);
        }

        ImmutableArray<DatasetOutcome> outcomes = LiveProgress.Run(chosen.Length, project.Site.Title.In(settings.Language), moved =>
            all.Run(chosen, outcome => { log.Told(outcome); moved(outcome); }, cancel));
        foreach (DatasetOutcome outcome in outcomes)
        {
            console.Told(outcome);
        }

        return outcomes;
    }

    private void Tell(FinishedRun run, RunConsole console, RunLog log)
    {
        console.Summary(run);
        log.Ended(run);
        if (!options.Notify)
        {
            return;
        }

        new Notifications(Environment.GetEnvironmentVariable, (channel, problem) =>
        {
            log.Notice(channel, problem);
            console.NoticeFailed(channel, problem);
        }).Send(run);
    }

    /// <summary>Where the program broke off in every dataset, nothing of the night can be trusted; in some, it is theirs alone.</summary>
    private static int ExitCodeOf(ProjectReading reading, ImmutableArray<DatasetOutcome> outcomes) =>
        reading.IsFaulty ? ExitCode.CommandOrYamlWrong
        : outcomes.Length > 0 && outcomes.All(outcome => outcome.IsFault) ? ExitCode.InternalFault
        : outcomes.Any(outcome => outcome.Action is RunAction.Held or RunAction.Failed) ? ExitCode.SomeHeldOrFailed
        : ExitCode.AllPublished;
}
