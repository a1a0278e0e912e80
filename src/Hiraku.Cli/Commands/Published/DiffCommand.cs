using System.CommandLine;
using System.Text.Json.Nodes;
using Hiraku.Cli.Published;
using Hiraku.Cli.Terminal;
using Hiraku.Definitions;
using Hiraku.Model.Datasets;
using Hiraku.Pipeline.Catalogue.Changes;
using Hiraku.Pipeline.Flow;
using Hiraku.Pipeline.Publish;

namespace Hiraku.Cli.Commands.Published;

/// <summary><c>hiraku diff ID [--from REV]</c>: rows added, removed and changed since an earlier published version.</summary>
internal static class DiffCommand
{
    private static readonly Argument<string> Id = new("ID") { Description = "データセットのID / the dataset" };

    private static readonly Option<string?> From = new("--from") { Description = "比べる版(省略: 1つ前に公開した版) / the version to compare with (default: the one before)" };

    public static Command Create()
    {
        var command = new Command("diff", "前に公開した版との違い / rows added, removed, changed since an earlier version") { Id, From };
        command.SetAction(result => Run(result.GetValue(Id)!, result.GetValue(From), Settings.Of(result)));
        return command;
    }

    private static int Run(string id, string? from, Settings settings)
    {
        if (!PublishedProject.TryRead(settings, out _, out Project project))
        {
            return ExitCode.CommandOrYamlWrong;
        }

        var folders = new RunFolders(settings.Out);
        var states = folders.OpenStates();
        DatasetState now = states.Known().Contains(id) ? states.Load(id) : new DatasetState();
        if (!now.WasPublished)
        {
            return NotPublished(id, project, settings);
        }

        Dataset dataset = project.Datasets.FirstOrDefault(each => each.Id == id) ?? now.Dataset ?? new Dataset(id, "");
        DatasetState? before = new VersionStore(folders.Versions).Find(id, now, from)?.State;
        if (before is null || VersionDiff.Of(dataset, before, now, folders) is not { } diff)
        {
            return NoVersion(id, from, now, settings);
        }

        Print(id, diff, settings);
        return ExitCode.AllPublished;
    }

    private static void Print(string id, VersionDiff diff, Settings settings)
    {
        if (!settings.Json)
        {
            DiffText.Print(Console.Out, diff, settings.Language);
            return;
        }

        var document = new JsonObject { ["dataset"] = id, ["from"] = Version(diff.Before), ["to"] = Version(diff.After) };
        foreach (var (key, value) in DiffDocument.Of(diff.Table, withValues: true))
        {
            document[key] = value?.DeepClone();
        }

        Console.Out.WriteLine(JsonText.Indented(document));
    }

    private static JsonObject Version(DatasetState state) => new() { ["version"] = state.Version, ["modified"] = state.Modified };

    private static int NotPublished(string id, Project project, Settings settings)
    {
        if (project.Datasets.Any(dataset => dataset.Id == id))
        {
            return Say.Wrong(settings, $"{id} はまだ公開されていません。先に hiraku build を実行してください。", $"{id} is not published yet. Run hiraku build first.");
        }

        string? near = NearestName.Of(id, project.Datasets.Select(dataset => dataset.Id));
        return Say.Wrong(
            settings,
            $"「{id}」というデータセットはありません。{(near is null ? "" : $" もしかして: {near}")}",
            $"There is no dataset \"{id}\".{(near is null ? "" : $" Did you mean {near}?")}");
    }

    private static int NoVersion(string id, string? from, DatasetState now, Settings settings)
    {
        string kept = string.Join(", ", now.Changes.Select(change => change.Version).Where(version => version != now.Version).Distinct());
        return from is null
            ? Say.Wrong(settings, $"{id} を公開したのは今の版だけなので、比べる版がありません。", $"{id} has only been published once; there is no version to compare with.")
            : Say.Wrong(
                settings,
                $"{id} に {from} という版は残っていません。{(kept.Length > 0 ? $" ある版: {kept}" : "")}",
                $"{id} keeps no version {from}.{(kept.Length > 0 ? $" There are: {kept}" : "")}");
    }
}
