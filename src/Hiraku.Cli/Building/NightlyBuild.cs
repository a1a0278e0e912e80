using System.Collections.Immutable;
using Hiraku.Cli.Terminal;
using Hiraku.Definitions;
using Hiraku.Model.Datasets;
using Hiraku.Model.Diagnostics;
using Hiraku.Pipeline.Flow;
using Hiraku.Pipeline.Flow.Datasets;

namespace Hiraku.Cli.Building;

/// <summary>One night: every dataset for itself, then the site from what is fit. What was published stays until something better is ready.</summary>
internal sealed class NightlyBuild(Settings settings, NightlyOptions options)
{
    private readonly RunFolders folders = new(settings.Out);

    public int Run(CancellationToken cancel)
    {
        var console = new RunConsole(settings);
        var definitions = new DiagnosticBag();
        ProjectReading reading = ProjectReader.Read(settings.Project, definitions);
        console.Definitions(definitions);
        if (reading.Project is not { } project || !DatasetChoice.TryChoose(project, reading, options.Ids, console, out ImmutableArray<Dataset> chosen))
        {
            return ExitCode.CommandOrYamlWrong;
        }

        using OutFolder? taken = OutFolder.TryTake(folders, options.WaitSeconds, console, cancel);
        if (taken is null)
        {
            return ExitCode.CommandOrYamlWrong;
        }

        ImmutableArray<DatasetOutcome> outcomes = BuildAll(project, chosen, console, cancel);
        SiteResult result = options.DrawSite
            ? new SiteAssembly(project, reading.Unreadable, options.AsOf, folders, taken.Site).Assemble(options.Force)
            : new SiteResult(Rebuilt: false, new DiagnosticBag());
        RunSummaries.Write(folders, project, options.AsOf, outcomes, reading.Unreadable, definitions);
        console.Summary(project, outcomes, reading.Unreadable, result, folders);
        return ExitCodeOf(reading, outcomes);
    }

    private ImmutableArray<DatasetOutcome> BuildAll(Project project, ImmutableArray<Dataset> chosen, RunConsole console, CancellationToken cancel)
    {
        var build = new BuildOptions(options.AsOf, Surroundings.Of(settings.Project), options.Force, Publish: true, options.Jobs);
        var all = new CatalogBuild(() => new DatasetBuild(project, build, folders, Collectors.For(project, folders)), options.Jobs);
        console.Start(project, chosen.Length, options.AsOf);
        return all.Run(chosen, console.Told, cancel);
    }

    /// <summary>Where the program broke off in every dataset, nothing of the night can be trusted; in some, it is theirs alone.</summary>
    private static int ExitCodeOf(ProjectReading reading, ImmutableArray<DatasetOutcome> outcomes) =>
        reading.IsFaulty ? ExitCode.CommandOrYamlWrong
        : outcomes.Length > 0 && outcomes.All(outcome => outcome.IsFault) ? ExitCode.InternalFault
        : outcomes.Any(outcome => outcome.Action is RunAction.Held or RunAction.Failed) ? ExitCode.SomeHeldOrFailed
        : ExitCode.AllPublished;
}
