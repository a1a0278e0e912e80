using System.CommandLine;
using System.Text.RegularExpressions;
using Hiraku.Cli.Inspecting;
using Hiraku.Definitions.Schemas;
using Hiraku.Model;
using Hiraku.Model.Diagnostics;
using Hiraku.Model.Schemas;
using Hiraku.Pipeline.Map;

namespace Hiraku.Cli.Commands;

/// <summary><c>hiraku new ID FILE</c>: a dataset folder made from an export, ready to build.</summary>
internal static partial class NewCommand
{
    private static readonly Argument<string> Id = new("ID") { Description = "新しいデータセットのID(小文字の英数字とハイフン) / the new dataset's id" };

    private static readonly Argument<string> Export = new("FILE") { Description = "部署のファイル / the department's export" };

    private static readonly Option<string?> Schema = new("--schema") { Description = "スキーマ(省略: 自動で選ぶ、none: 使わない) / the schema (default: found by itself; none: a free table)" };

    public static Command Create()
    {
        var command = new Command("new", "ファイルから datasets/ID/dataset.yml を作る / writes datasets/ID/dataset.yml from an export") { Id, Export, Schema };
        command.SetAction(result => Run(result.GetValue(Id)!, result.GetValue(Export)!, result.GetValue(Schema), Settings.Of(result)));
        return command;
    }

    private static int Run(string id, string path, string? wanted, Settings settings)
    {
        string folder = Path.Combine(settings.Project, "datasets", id);
        LocalizedText? fault = !IdForm().IsMatch(id) ? new($"IDには小文字の英数字とハイフンを使ってください: {id} → aed-locations", $"An id has lower-case letters, digits and hyphens: {id} → aed-locations")
            : !File.Exists(path) ? new($"ファイルがありません: {path}", $"There is no such file: {path}")
            : Directory.Exists(folder) ? new($"データセット {id} はもうあります: {folder}", $"The dataset {id} exists already: {folder}")
            : null;
        if (fault is not null)
        {
            Console.Error.WriteLine(fault.In(settings.Language));
            return ExitCode.CommandOrYamlWrong;
        }

        FileStory story = FileStory.Read(path, settings.Project);
        if (story.Inspection.Raw is not { } raw || !TryChoose(story, wanted, settings, out TableSchema? schema))
        {
            Console.Error.WriteLine(string.Join(Environment.NewLine, story.Inspection.Diagnostics.Select(diagnostic => diagnostic.Format(settings.Language))));
            return ExitCode.CommandOrYamlWrong;
        }

        Directory.CreateDirectory(Path.Combine(folder, "raw"));
        File.Copy(path, Path.Combine(folder, "raw", Path.GetFileName(path)));
        File.WriteAllText(Path.Combine(folder, "dataset.yml"), DatasetTemplate.Write(id, "raw/" + Path.GetFileName(path), raw, schema));
        Console.Out.WriteLine(new LocalizedText(
            $"作りました: {Path.Combine(folder, "dataset.yml")}\n次に: hiraku check {id}",
            $"Written: {Path.Combine(folder, "dataset.yml")}\nNext: hiraku check {id}").In(settings.Language));
        return ExitCode.AllPublished;
    }

    private static bool TryChoose(FileStory story, string? wanted, Settings settings, out TableSchema? schema)
    {
        schema = wanted is null ? story.Match?.Schema : null;
        if (wanted is null or "none")
        {
            return true;
        }

        var schemas = SchemaLibrary.Read(settings.Project, new DiagnosticBag());
        schema = schemas.GetValueOrDefault(wanted) ?? schemas.Values.FirstOrDefault(each => each.Id.EndsWith("/" + wanted, StringComparison.Ordinal));
        if (schema is null)
        {
            Console.Error.WriteLine(new LocalizedText($"「{wanted}」というスキーマはありません。hiraku schema list で一覧を見られます。", $"There is no schema \"{wanted}\". hiraku schema list shows all.").In(settings.Language));
        }

        return schema is not null;
    }

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex IdForm();
}
