using System.Globalization;
using Hiraku.Cli.Building;
using Hiraku.Cli.Telling;
using Hiraku.Definitions;
using Hiraku.Model;
using Hiraku.Model.Datasets;
using Hiraku.Model.Diagnostics;
using Hiraku.Pipeline.Flow.Datasets;

namespace Hiraku.Cli.Terminal;

/// <summary>What a run says to people: a line per dataset, the faults that someone must act on, and a summary at the end.</summary>
internal sealed class RunConsole(Settings settings)
{
    private const int ExamplesPerCause = 3;

    private readonly TextWriter output = settings.Json ? TextWriter.Null : settings.Output;

    public void Definitions(DiagnosticBag definitions)
    {
        TextWriter target = settings.Json ? Console.Error : settings.Output;
        foreach (Diagnostic diagnostic in definitions.Kept)
        {
            DiagnosticPrinter.Print(target, diagnostic, settings.Language);
        }
    }

    public void Start(Project project, int datasets, string asOf) =>
        output.WriteLine(Say($"{project.Site.Title.Ja} {asOf} データセット {datasets}件", $"{project.Site.Title.En} {asOf}, {datasets} datasets"));

    public void LinksAreAsked() => output.WriteLine(Say(
        "リンク先も確かめます。相手のサーバーに負担をかけないようゆっくり尋ねるので、数分かかることがあります。",
        "The links are checked too: slowly, so as not to burden the servers. That may take some minutes."));

    /// <summary>One line per dataset; for those that someone must act on, what is wrong and where.</summary>
    public void Told(DatasetOutcome outcome)
    {
        if (settings.Verbosity == Verbosity.Quiet && outcome.Action is not (RunAction.Held or RunAction.Failed))
        {
            return;
        }

        output.WriteLine($"  {Mark(outcome.Action)} {outcome.Dataset.Id,-24} {Word(outcome.Action)} {Rows(outcome)}{Findings(outcome.Diagnostics)}");
        if (outcome.Action is RunAction.Held or RunAction.Failed or RunAction.Checked || settings.Verbosity == Verbosity.Detailed)
        {
            Causes(outcome);
        }
    }

    public void Summary(FinishedRun run)
    {
        if (settings.Json)
        {
            settings.Output.WriteLine(JsonText.Indented(RunResultJson.Of(run)));
            return;
        }

        output.WriteLine();
        output.WriteLine(Say(
            $"公開 {run.Count(RunAction.Published)} / 変更なし {run.Count(RunAction.Unchanged)} / 保留 {run.Count(RunAction.Held)} / 失敗 {run.Count(RunAction.Failed) + run.Unreadable.Length}",
            $"published {run.Count(RunAction.Published)}, unchanged {run.Count(RunAction.Unchanged)}, held {run.Count(RunAction.Held)}, failed {run.Count(RunAction.Failed) + run.Unreadable.Length}"));
        foreach (DatasetOutcome outcome in run.Outcomes.Where(outcome => outcome.Action is RunAction.Held or RunAction.Failed))
        {
            output.WriteLine(Say(
                $"  対応してください: {Department(outcome, "担当部署が未設定")} → {outcome.Dataset.Id} {outcome.State.HeldWhy.Ja}",
                $"  please act: {Department(outcome, "no department given")} → {outcome.Dataset.Id}: {outcome.State.HeldWhy.En}"));
        }

        foreach (string id in run.Unreadable)
        {
            output.WriteLine(Say($"  対応してください: datasets/{id}/dataset.yml を直してください", $"  please act: mend datasets/{id}/dataset.yml"));
        }

        foreach (Diagnostic diagnostic in run.Site!.Diagnostics.Kept.Where(diagnostic => diagnostic.Severity >= Severity.Warning))
        {
            DiagnosticPrinter.Print(output, diagnostic, settings.Language, "  ");
        }

        string index = Path.Combine(run.Folders.Site, "index.html");
        output.WriteLine(Say($"報告: {run.Folders.Reports}", $"Reports: {run.Folders.Reports}"));
        output.WriteLine(Say($"サイト: {index} ({SiteStory.Of(run).Ja})", $"Site: {index} ({SiteStory.Of(run).En})"));
    }

    public void Checked(FinishedRun run)
    {
        if (settings.Json)
        {
            settings.Output.WriteLine(JsonText.Indented(RunResultJson.Of(run)));
            return;
        }

        int unfit = run.Outcomes.Count(outcome => !outcome.IsFit);
        output.WriteLine();
        foreach (DatasetOutcome outcome in run.Outcomes.Where(outcome => File.Exists(ReturnedOf(run, outcome))))
        {
            output.WriteLine(Say($"  部署に返す表: {ReturnedOf(run, outcome)}", $"  to send back: {ReturnedOf(run, outcome)}"));
        }

        output.WriteLine(Say(
            $"公開できる状態 {run.Outcomes.Length - unfit} / このままでは公開できない {unfit}",
            $"fit to be published {run.Outcomes.Length - unfit}, not fit {unfit}"));
        output.WriteLine(Say($"報告: {run.Folders.Reports}", $"Reports: {run.Folders.Reports}"));
    }

    public void NoticeFailed(string channel, string problem) =>
        Console.Error.WriteLine(Say($"通知（{channel}）を送れませんでした: {problem}。ビルドの結果には影響しません。", $"The notice ({channel}) could not be sent: {problem}. The build itself is not affected."));

    /// <summary>A program that reads the answer gets one also where nothing could run.</summary>
    public int NothingRan(DiagnosticBag definitions)
    {
        if (settings.Json)
        {
            settings.Output.WriteLine(JsonText.Indented(RunResultJson.OfNothing(ExitCode.CommandOrYamlWrong, definitions)));
        }

        return ExitCode.CommandOrYamlWrong;
    }

    public void WaitsForAnotherBuild() =>
        Console.Error.WriteLine(Say("別のビルドが実行中です。終わるのを待っています。", "Another build is running; waiting for it."));

    public void AnotherBuildRuns() =>
        Console.Error.WriteLine(Say("別のビルドが実行中です。終わってから、もう一度実行してください。", "Another build is running. Please run again when it is over."));

    public void UnknownDataset(string id, IEnumerable<string> known)
    {
        string near = NearestName.Of(id, known) is { } name ? Say($" もしかして: {name}", $" Did you mean {name}?") : "";
        Console.Error.WriteLine(Say($"「{id}」というデータセットはありません。{near}", $"There is no dataset \"{id}\".{near}"));
    }

    private static string ReturnedOf(FinishedRun run, DatasetOutcome outcome) => Path.Combine(run.Folders.ReportOf(outcome.Dataset.Id), "returned.xlsx");

    private string Department(DatasetOutcome outcome, string none) =>
        outcome.Dataset.Department.In(settings.Language) is { Length: > 0 } name ? name : none;

    /// <summary>Cause by cause the first cells; warnings too where somebody asked to look.</summary>
    private void Causes(DatasetOutcome outcome)
    {
        DiagnosticBag bag = outcome.Diagnostics;
        Severity least = settings.Verbosity == Verbosity.Detailed ? Severity.Note : outcome.Action == RunAction.Checked ? Severity.Warning : Severity.Error;
        var causes = bag.Kept
            .Where(diagnostic => diagnostic.Severity >= least)
            .GroupBy(diagnostic => (diagnostic.Rule.Code, diagnostic.Severity, diagnostic.Location.Field));
        foreach (var cause in causes)
        {
            int count = bag.Counts[cause.Key];
            int shown = cause.Key.Severity == Severity.Error || settings.Verbosity == Verbosity.Detailed ? ExamplesPerCause : 1;
            foreach (Diagnostic diagnostic in cause.Take(shown))
            {
                DiagnosticPrinter.Print(output, diagnostic, settings.Language, "      ");
            }

            if (count > shown)
            {
                output.WriteLine(Say($"      … 同じ原因でほかに {Number(count - shown)}件", $"      … and {Number(count - shown)} more of the same cause"));
            }
        }
    }

    private string Rows(DatasetOutcome outcome) => outcome.Action is RunAction.Published or RunAction.Unchanged
        ? Say($"{Number(outcome.RowsPublished)}行", $"{Number(outcome.RowsPublished)} rows")
        : outcome.State.WasPublished && outcome.Action != RunAction.Checked ? Say($"{outcome.State.Modified} の版を公開中", $"the version of {outcome.State.Modified} stays out") : "";

    private string Findings(DiagnosticBag bag)
    {
        int errors = bag.Count(Severity.Error);
        int warnings = bag.Count(Severity.Warning);
        return (errors, warnings) switch
        {
            (0, 0) => "",
            (0, _) => Say($" 警告 {Number(warnings)}件", $", {Number(warnings)} warnings"),
            _ => Say($" エラー {Number(errors)}件 警告 {Number(warnings)}件", $", {Number(errors)} errors, {Number(warnings)} warnings"),
        };
    }

    private static char Mark(RunAction action) => action switch
    {
        RunAction.Published => '✓',
        RunAction.Unchanged => '=',
        RunAction.Held => '!',
        RunAction.Failed => '✗',
        RunAction.Checked => '·',
        _ => throw new ArgumentOutOfRangeException(nameof(action)),
    };

    private string Word(RunAction action) => action switch
    {
        RunAction.Published => Say("公開", "published"),
        RunAction.Unchanged => Say("変更なし", "unchanged"),
        RunAction.Held => Say("保留", "held"),
        RunAction.Failed => Say("失敗", "failed"),
        RunAction.Checked => Say("確認", "checked"),
        _ => throw new ArgumentOutOfRangeException(nameof(action)),
    };

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private string Say(string ja, string en) => new LocalizedText(ja, en).In(settings.Language);
}
