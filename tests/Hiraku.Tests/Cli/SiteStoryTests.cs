using System.Collections.Immutable;
using Hiraku.Cli.Building;
using Hiraku.Cli.Terminal;
using Hiraku.Model.Datasets;
using Hiraku.Model.Diagnostics;
using Hiraku.Pipeline.Flow;
using Hiraku.Pipeline.Publish.Sites;

namespace Hiraku.Tests.Cli;

public sealed class SiteStoryTests
{
    [Fact]
    public void The_list_that_the_program_makes_is_no_dataset() =>
        Assert.Equal("データセット 1件のページと一覧を作り直しました: aed 新規。ほかの 0件はそのままです", Story());

    [Fact]
    public void A_list_of_the_projects_own_is_a_dataset() =>
        Assert.Equal("データセット 2件のページと一覧を作り直しました: aed 新規、open_data_list 新規。ほかの 0件はそのままです", Story(new Dataset("open_data_list", "")));

    private static string Story(params Dataset[] datasets)
    {
        var project = new Project("", new Publisher("131202", new("練馬区", "Nerima"), new("東京都", "Tokyo"), null), new SiteSettings(new("題", "Title"), "https://opendata.example.lg.jp/", ["ja"], "CC-BY-4.0", null)) { Datasets = [.. datasets] };
        var site = new SiteResult(Rebuilt: true, new DiagnosticBag())
        {
            Groups = ImmutableSortedDictionary<string, GroupFate>.Empty.Add("page/aed", GroupFate.New).Add("page/open_data_list", GroupFate.New),
        };
        return SiteStory.Of(new FinishedRun(project, "2026-11-21", [], [], new DiagnosticBag(), site, new RunFolders("out"), 0)).Ja;
    }
}
