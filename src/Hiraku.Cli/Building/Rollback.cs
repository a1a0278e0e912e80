using System.Text.Json.Nodes;
using Hiraku.Cli.Published;
using Hiraku.Cli.Terminal;
using Hiraku.Definitions;
using Hiraku.Model;
using Hiraku.Model.Datasets;
using Hiraku.Pipeline.Flow;
using Hiraku.Pipeline.Publish;

namespace Hiraku.Cli.Building;

/// <summary>Puts an earlier version back and the site with it. The inputs set aside are not published again; the next ones are.</summary>
internal sealed class Rollback
{
    private readonly Settings settings;
    private readonly string asOf;
    private readonly RunFolders folders;
    private readonly VersionStore versions;
    private readonly StateStore states;

    public Rollback(Settings settings, string asOf)
    {
        this.settings = settings;
        this.asOf = asOf;
        folders = new RunFolders(settings.Out);
        versions = new VersionStore(folders.Versions);
        states = folders.OpenStates();
    }

    /// <param name="id">Null for every dataset that the last publication changed.</param>
    /// <param name="version">Null for the version before today's.</param>
    public int Run(string? id, string? version, CancellationToken cancel)
    {
        if (!PublishedProject.TryRead(settings, out ProjectReading reading, out Project project))
        {
            return ExitCode.CommandOrYamlWrong;
        }

        using OutFolder? taken = OutFolder.TryTake(folders, NightlyOptions.DefaultWaitSeconds, new RunConsole(settings), cancel);
        if (taken is null)
        {
            return ExitCode.CommandOrYamlWrong;
        }

        var targets = new SortedDictionary<string, VersionSnapshot>(StringComparer.Ordinal);
        foreach (string each in id is null ? LastChanged() : [id])
        {
            if (versions.Find(each, states.Load(each), version) is { } target)
            {
                targets.Add(each, target);
            }
        }

        return targets.Count == 0 ? Nothing(id, version) : PutBack(targets, project, reading, taken);
    }

    private int PutBack(SortedDictionary<string, VersionSnapshot> targets, Project project, ProjectReading reading, OutFolder taken)
    {
        foreach (var (id, target) in targets)
        {
            DatasetState back = target.PutBack(states.Load(id), asOf);
            versions.Remember(id, back);
            states.Save(id, back);
        }

        new SiteAssembly(project, reading.Unreadable, asOf, folders, taken.Site, states).Assemble(force: false);
        Told(targets);
        return ExitCode.AllPublished;
    }

    private void Told(SortedDictionary<string, VersionSnapshot> targets)
    {
        if (settings.Json)
        {
            Console.Out.WriteLine(JsonText.Indented(new JsonObject
            {
                ["datasets"] = new JsonArray([.. targets.Select(target => (JsonNode)new JsonObject
                {
                    ["dataset"] = target.Key,
                    ["version"] = target.Value.State.Version,
                    ["modified"] = target.Value.State.Modified,
                    ["rows"] = target.Value.State.Rows,
                })]),
            }));
            return;
        }

        foreach (var (id, target) in targets)
        {
            Console.Out.WriteLine(new LocalizedText($"{id} を {target.State.Modified} の版 {target.State.Version} に戻しました。", $"{id} is back at version {target.State.Version} of {target.State.Modified}.").In(settings.Language));
        }
    }

    /// <summary>The datasets that changed on the last day anything did, and had a version before.</summary>
    private IEnumerable<string> LastChanged()
    {
        var changed = states.Known().Select(id => (Id: id, State: states.Load(id))).Where(each => each.State.WasPublished && each.State.Changes.Length > 1).ToArray();
        string last = changed.Select(each => each.State.Changes[0].Date).Max(StringComparer.Ordinal) ?? "";
        return changed.Where(each => each.State.Changes[0].Date == last).Select(each => each.Id);
    }

    private int Nothing(string? id, string? version)
    {
        if (id is null)
        {
            return Say.Wrong(settings, "戻せる版のあるデータセットがありません。", "No dataset has a version to go back to.");
        }

        DatasetState now = states.Load(id);
        string kept = string.Join(", ", now.Changes.Select(change => change.Version).Where(each => each != now.Version).Distinct());
        return Say.Wrong(
            settings,
            $"{id} には{(version is null ? "戻せる" : $" {version} という")}版がありません。{(kept.Length > 0 ? $" ある版: {kept}" : "")}",
            $"There is no version{(version is null ? "" : " " + version)} of {id} to go back to.{(kept.Length > 0 ? $" There are: {kept}" : "")}");
    }
}
