using System.CommandLine;
using System.Globalization;
using System.Text.RegularExpressions;
using Hiraku.Cli.Inspecting;
using Hiraku.Cli.Terminal;
using Hiraku.Definitions.Schemas;
using Hiraku.Model;
using Hiraku.Model.Diagnostics;
using Hiraku.Model.Schemas;
using Hiraku.Model.Sources;
using Hiraku.Model.Tables;
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
        Console.Out.WriteLine(new LocalizedText($"作りました: {Path.Combine(folder, "dataset.yml")}", $"Written: {Path.Combine(folder, "dataset.yml")}").In(settings.Language));
        TellHeader(story, raw, settings.Language);
        Console.Out.WriteLine(new LocalizedText($"次に: 上のファイルの # の説明を見て、hiraku check {id}", $"Next: read the notes (#) in that file, then hiraku check {id}").In(settings.Language));
        return ExitCode.AllPublished;
    }

    /// <summary>Which row was taken for the header, so that a first row of data is never lost unseen.</summary>
    private static void TellHeader(FileStory story, RawTable raw, string language)
    {
        Extraction extraction = story.Inspection.Extraction!;
        string names = Shown.Row(raw.Headers);
        LocalizedText header = extraction.HeaderRows is { First: > 0, Last: var row }
            ? new($"見出し: {row}行目（{names}）", $"Header: row {row} ({names})")
            : extraction.LacksHeader ? new($"見出し: なし（{names}）", $"Header: none ({names})") : new($"列: {names}", $"Columns: {names}");
        string rows = story.Inspection.Rows.ToString("N0", CultureInfo.InvariantCulture);
        Console.Out.WriteLine(new LocalizedText($"{header.Ja}、データ: {rows}件", $"{header.En}, data: {rows} rows").In(language));
        if (extraction.LacksHeader)
        {
            Console.Out.WriteLine(new LocalizedText(
                $"    → header: 0 と書きました。{extraction.FirstRow}行目が見出しなら header: {extraction.FirstRow} に直してください。",
                $"    → Wrote header: 0. If row {extraction.FirstRow} is the header, make it header: {extraction.FirstRow}.").In(language));
        }

        foreach (Diagnostic doubt in story.Inspection.Diagnostics.Where(diagnostic => diagnostic.Rule == MapRules.DoubtedHeader))
        {
            DiagnosticPrinter.Print(Console.Out, doubt, language);
        }
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
