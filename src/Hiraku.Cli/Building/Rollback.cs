using Hiraku.Cli.Terminal;
using Hiraku.Definitions;
using Hiraku.Model;
using Hiraku.Model.Diagnostics;
using Hiraku.Pipeline.Flow;
using Hiraku.Pipeline.Publish;

namespace Hiraku.Cli.Building;

/// <summary>Puts an earlier version back and the site with it. The inputs set aside are not published again; the next ones are.</summary>
internal sealed class Rollback(Settings settings, string asOf)
{
    private readonly RunFolders folders = new(settings.Out);

    public int Run(string id, string? version, CancellationToken cancel)
    {
        ProjectReading reading = ProjectReader.Read(settings.Project, new DiagnosticBag());
        using OutFolder? taken = OutFolder.TryTake(folders, NightlyOptions.DefaultWaitSeconds, new RunConsole(settings), cancel);
        if (taken is null)
        {
            return ExitCode.CommandOrYamlWrong;
        }

        var versions = new VersionStore(folders.Versions);
        var states = new StateStore(folders.Datasets, versions);
        VersionSnapshot? target = versions.Find(id, states.Load(id), version);
        if (reading.Project is not { } project || target is null)
        {
            Console.Error.WriteLine(new LocalizedText($"{id} には戻せる版がありません。", $"There is no version of {id} to go back to.").In(settings.Language));
            return ExitCode.CommandOrYamlWrong;
        }

        DatasetState back = target.PutBack(states.Load(id), asOf);
        versions.Remember(id, back);
        states.Save(id, back);
        new SiteAssembly(project, reading.Unreadable, asOf, folders, taken.Site).Assemble(force: false);
        Console.Out.WriteLine(new LocalizedText($"{id} を {target.State.Modified} の版 {target.State.Version} に戻しました。", $"{id} is back at version {target.State.Version} of {target.State.Modified}.").In(settings.Language));
        return ExitCode.AllPublished;
    }
}
