using Hiraku.Acceptance.Support;

namespace Hiraku.Acceptance.Jobs;

/// <summary>The same input and the same day give the same bytes, wherever and however they are built.</summary>
public sealed class SameBytesTests
{
    [Fact]
    public void Another_folder_time_zone_language_and_number_of_jobs_change_no_byte()
    {
        using ProjectFolder tokyo = Samples();
        Assert.Equal(0, Build(tokyo, "Asia/Tokyo", "ja_JP.UTF-8", "1"));
        var expected = FolderHash.Of(tokyo.Site);
        foreach (var (zone, language, jobs) in new[] { ("America/New_York", "C", "4"), ("Asia/Tokyo", "C", "4"), ("America/New_York", "ja_JP.UTF-8", "1"), ("Asia/Kolkata", "tr_TR.UTF-8", "2") })
        {
            using ProjectFolder other = Samples();
            Assert.Equal(0, Build(other, zone, language, jobs));

            Assert.Equal(expected, FolderHash.Of(other.Site));
        }
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

    private static ProjectFolder Samples() => new ProjectFolder().WithSample("aed").WithSample("population").WithSample("public-facility").WithSample("event");

    private static int Build(ProjectFolder project, string zone, string language, string jobs) => Command.Run(
        new Dictionary<string, string> { ["TZ"] = zone, ["LANG"] = language, ["LC_ALL"] = language },
        "build", "--project", project.Folder, "--as-of", "2026-11-21", "--jobs", jobs).ExitCode;
}
