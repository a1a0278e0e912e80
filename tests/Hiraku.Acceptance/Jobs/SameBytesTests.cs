using Hiraku.Acceptance.Support;

namespace Hiraku.Acceptance.Jobs;

/// <summary>The same input and the same day give the same bytes, wherever and however they are built.</summary>
public sealed class SameBytesTests
{
    [Fact]
    public void Another_folder_time_zone_language_and_number_of_jobs_change_no_byte()
    {
        using var tokyo = new ProjectFolder();
        using var newYork = new ProjectFolder();
        foreach (ProjectFolder project in new[] { tokyo, newYork })
        {
            project.WithSample("aed").WithSample("population").WithSample("public-facility").WithSample("event");
        }

        Assert.Equal(0, Build(tokyo, "Asia/Tokyo", "ja_JP.UTF-8", "1"));
        Assert.Equal(0, Build(newYork, "America/New_York", "C", "4"));

        Assert.Equal(FolderHash.Of(tokyo.Site), FolderHash.Of(newYork.Site));
    }

    [Fact]
    public void Redoing_everything_by_force_leaves_the_same_bytes()
    {
        using ProjectFolder project = new ProjectFolder().WithSample("aed").WithSample("budget-settlement");
        Assert.Equal(0, project.Build().ExitCode);
        var before = FolderHash.Of(project.Site);

        Assert.Equal(0, project.Build("--force").ExitCode);

        Assert.Equal(before, FolderHash.Of(project.Site));
    }

    private static int Build(ProjectFolder project, string zone, string language, string jobs) => Command.Run(
        new Dictionary<string, string> { ["TZ"] = zone, ["LANG"] = language, ["LC_ALL"] = language },
        "build", "--project", project.Folder, "--as-of", "2026-11-21", "--jobs", jobs).ExitCode;
}
