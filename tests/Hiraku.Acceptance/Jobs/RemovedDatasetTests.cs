using System.Text.Json;
using Hiraku.Acceptance.Support;

namespace Hiraku.Acceptance.Jobs;

/// <summary>A dataset whose folder is gone leaves its addresses answering, and a page that says since when and why.</summary>
public sealed class RemovedDatasetTests
{
    [Fact]
    public void Its_files_stay_its_page_says_since_when_and_the_index_lists_it_apart()
    {
        using ProjectFolder project = Removed("");
        string[] files = Data(project);

        Assert.Equal(0, project.Run("build", "--as-of", "2026-11-22").ExitCode);
        Assert.Equal(0, project.Run("build", "--as-of", "2026-11-23").ExitCode);

        Assert.Equal(files, Data(project));
        Assert.Contains("2026年11月22日に公開を終えました", project.Read("out/site/datasets/aed/index.html"), StringComparison.Ordinal);
        Assert.Contains("withdrawn on 22 November 2026", project.Read("out/site/en/datasets/aed/index.html"), StringComparison.Ordinal);
        using JsonDocument index = JsonDocument.Parse(project.Read("out/site/data/index.json"));
        Assert.DoesNotContain("aed", index.RootElement.GetProperty("datasets").EnumerateArray().Select(dataset => dataset.GetProperty("id").GetString()));
        Assert.Equal(["aed"], index.RootElement.GetProperty("withdrawn").EnumerateArray().Select(dataset => dataset.GetProperty("id").GetString()));
    }

    [Fact]
    public void The_reason_of_the_staff_is_told_and_files_that_must_go_go()
    {
        using ProjectFolder project = Removed("removed:\n  - { id: aed, date: 2026-11-01, reason: { ja: 事業を終えたため, en: The service ended }, files: remove }\n");

        Assert.Equal(0, project.Run("build", "--as-of", "2026-11-22").ExitCode);

        Assert.Contains("2026年11月1日", project.Read("out/site/datasets/aed/index.html"), StringComparison.Ordinal);
        Assert.Contains("事業を終えたため", project.Read("out/site/datasets/aed/index.html"), StringComparison.Ordinal);
        Assert.DoesNotContain(Data(project), path => path.EndsWith(".csv", StringComparison.Ordinal));
    }

    private static ProjectFolder Removed(string yml)
    {
        ProjectFolder project = new ProjectFolder().WithSample("aed").WithSample("event");
        Assert.Equal(0, project.Build().ExitCode);
        Directory.Delete(project.At("datasets/aed"), recursive: true);
        File.AppendAllText(project.At("hiraku.yml"), yml);
        return project;
    }

    private static string[] Data(ProjectFolder project) =>
        [.. FolderHash.Of(project.Site).Keys.Where(path => path.StartsWith("data/aed/", StringComparison.Ordinal))];
}
