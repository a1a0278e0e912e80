using System.Collections.Immutable;
using Hiraku.Cli.Terminal;
using Hiraku.Definitions;
using Hiraku.Model.Datasets;
using Hiraku.Model.Diagnostics;
using Hiraku.Pipeline.Collect;
using Hiraku.Pipeline.Flow;
using Hiraku.Pipeline.Flow.Datasets;
using Hiraku.Pipeline.Publish;

namespace Hiraku.Cli.Building;

/// <summary>A build that stops before anything is published or remembered.</summary>
internal sealed class Check(Settings settings, ImmutableArray<string> ids, string asOf, bool checkLinks)
{
    public int Run(CancellationToken cancel)
    {
        var console = new RunConsole(settings);
        var definitions = new DiagnosticBag();
        ProjectReading reading = ProjectReader.Read(settings.Project, definitions);
        console.Definitions(definitions);
        if (reading.Project is not { } project || !DatasetChoice.TryChoose(project, reading, ids, console, out ImmutableArray<Dataset> chosen))
        {
            return console.NothingRan(definitions);
        }

        var folders = new RunFolders(settings.Out);
        using OutFolder? taken = OutFolder.TryTake(folders, NightlyOptions.DefaultWaitSeconds, console, cancel);
        if (taken is null)
        {
            return console.NothingRan(definitions);
        }

        var options = new BuildOptions(asOf, Surroundings.Of(settings.Project), Force: true, Publish: false) { CheckLinks = checkLinks };
        console.Start(project, chosen.Length, asOf);
        if (checkLinks)
        {
            console.LinksAreAsked();
        }

        // One collector for all datasets, so that an address that stands in several is asked once.
        Collector collector = Collectors.For(project, folders);
        StateStore states = folders.OpenStates();
        var outcomes = new CatalogBuild(() => new DatasetBuild(project, options, folders, collector, states), jobs: 1).Run(chosen, console.Told, cancel);
        folders.Recover();
        RunSummaries.Write(folders, project, asOf, outcomes, reading.Unreadable, definitions);
        int exitCode = reading.IsFaulty ? ExitCode.CommandOrYamlWrong
            : outcomes.Any(outcome => !outcome.IsFit) ? ExitCode.SomeHeldOrFailed
            : ExitCode.AllPublished;
        console.Checked(new FinishedRun(project, asOf, outcomes, reading.Unreadable, definitions, null, folders, exitCode));
        return exitCode;
    }
}
