using System.Collections.Immutable;
using System.CommandLine;
using Hiraku.Cli.Building;
using Hiraku.Cli.Published;
using Hiraku.Cli.Terminal;
using Hiraku.Model.Catalogs;
using Hiraku.Model.Datasets;
using Hiraku.Pipeline.Catalogue.Ckan.Push;
using Hiraku.Pipeline.Flow;

namespace Hiraku.Cli.Commands.Published;

/// <summary><c>hiraku push ckan --url URL [--dry-run]</c>: brings a CKAN catalogue up to date with what is published.</summary>
internal static class PushCommand
{
    private const string TokenVariable = "HIRAKU_CKAN_TOKEN";

    private static readonly Option<string> Url = new("--url") { Description = "カタログのアドレス / the catalogue's address", Required = true };

    private static readonly Option<string?> Organization = new("--organization") { Description = "カタログでの組織名(省略: t + 団体コード) / the owner in the catalogue (default: t + the publisher's code)" };

    private static readonly Option<bool> DryRun = new("--dry-run") { Description = "調べるだけで、書き込まない / only say what would be done" };

    public static Command Create()
    {
        var ckan = new Command("ckan", $"CKANカタログを更新する。トークンは環境変数 {TokenVariable} / a CKAN catalogue; its token in {TokenVariable}") { Url, Organization, DryRun };
        ckan.SetAction((result, cancel) => RunAsync(result.GetValue(Url)!, result.GetValue(Organization), result.GetValue(DryRun), Settings.Of(result), cancel));
        return new Command("push", "ほかのカタログに登録する / brings another catalogue up to date") { ckan };
    }

    private static async Task<int> RunAsync(string url, string? organization, bool isDryRun, Settings settings, CancellationToken cancel)
    {
        string token = Environment.GetEnvironmentVariable(TokenVariable) ?? "";
        if (!Uri.TryCreate(url, UriKind.Absolute, out Uri? catalogue) || catalogue.Scheme is not ("http" or "https"))
        {
            return Say.Wrong(settings, $"--url がアドレスではありません: {url} → https://catalog.example.lg.jp/", $"--url is no address: {url} → https://catalog.example.lg.jp/");
        }

        if (token.Length == 0 && !isDryRun)
        {
            return Say.Wrong(settings, $"環境変数 {TokenVariable} に、カタログのAPIトークンを入れてください。", $"Put the catalogue's API token into the environment variable {TokenVariable}.");
        }

        if (!PublishedProject.TryRead(settings, out var reading, out Project project))
        {
            return ExitCode.CommandOrYamlWrong;
        }

        Catalog published = RememberedCatalog.Of(project, reading.Unreadable, BuildCommand.Today(), new RunFolders(settings.Out));
        if (published.Entries.All(entry => entry.Files.IsEmpty))
        {
            return Say.Wrong(settings, "公開したデータがまだありません。先に hiraku build を実行してください。", "Nothing is published yet. Run hiraku build first.");
        }

        using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(60) };
        var client = new CkanClient(http, catalogue, token, TimeProvider.System);
        ImmutableArray<PushAction> actions = await new CkanPush(client, organization ?? "t" + project.Publisher.Code, isDryRun).RunAsync(published, cancel);
        return Report(actions, isDryRun, settings);
    }

    private static int Report(ImmutableArray<PushAction> actions, bool isDryRun, Settings settings)
    {
        if (actions is [{ Package: "", Error: { } reason }] && !settings.Json)
        {
            _ = Say.Wrong(settings, $"カタログを読めませんでした: {reason}", $"The catalogue could not be read: {reason}");
            return ExitCode.SomeHeldOrFailed;
        }

        if (settings.Json)
        {
            Console.Out.WriteLine(JsonText.Indented(PushReport.Json(actions, isDryRun)));
        }
        else
        {
            PushReport.Print(Console.Out, actions, isDryRun, settings.Language);
        }

        PushAction[] refused = [.. actions.Where(action => action.Error is not null)];
        foreach (PushAction action in refused)
        {
            _ = Say.Wrong(settings, $"カタログに断られました: {action.Package} {action.Error}", $"The catalogue refused: {action.Package} {action.Error}");
        }

        return refused.Length > 0 ? ExitCode.SomeHeldOrFailed : ExitCode.AllPublished;
    }
}
