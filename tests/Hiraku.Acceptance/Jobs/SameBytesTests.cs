using System.Text.RegularExpressions;
using Hiraku.Acceptance.Support;

namespace Hiraku.Acceptance.Jobs;

/// <summary>The same input and the same day give the same bytes, wherever and however they are built.</summary>
public sealed partial class SameBytesTests
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

    /// <summary>On the second night the states are written from what was read, not from what was made.</summary>
    [Fact]
    public void What_is_remembered_and_reported_is_the_same_bytes_too()
    {
        var trees = new List<SortedDictionary<string, string>>();
        foreach (string language in new[] { "ja_JP.UTF-8", "tr_TR.UTF-8" })
        {
            using ProjectFolder project = Samples().WithSample("statistics-small-cells");
            Assert.Equal(0, Build(project, "Asia/Tokyo", language, "4"));
            Assert.Equal(0, Build(project, "Asia/Tokyo", language, "4", "2026-11-22"));
            trees.Add(TimelessOut(project));
        }

        Assert.Contains("state/datasets/aed.json", trees[0].Keys);
        Assert.Equal(trees[0].Keys, trees[1].Keys);
        Assert.Empty(trees[0].Except(trees[1]).Select(file => file.Key));
    }

    /// <summary>Every file of the out folder but the logs, without the times at which files were written and the hashes over them.</summary>
    private static SortedDictionary<string, string> TimelessOut(ProjectFolder project) => new(
        FolderHash.Of(project.At("out")).Where(file => !file.Key.StartsWith("state/logs/", StringComparison.Ordinal)).ToDictionary(
            file => file.Key,
            file => file.Key.StartsWith("state/", StringComparison.Ordinal) && Path.GetExtension(file.Key) is ".json" or ".seal"
                ? Times().Replace(project.Read("out/" + file.Key), "").Replace(project.Folder, "", StringComparison.Ordinal)
                : file.Value),
        StringComparer.Ordinal);

    [GeneratedRegex("^\\{\"sha256\":\"[0-9a-f]{64}\"|\"Written\": [0-9]+|\"Glance\": \"[0-9a-f]{64}\"", RegexOptions.CultureInvariant)]
    private static partial Regex Times();

    private static ProjectFolder Samples() => new ProjectFolder().WithSample("aed").WithSample("population").WithSample("public-facility").WithSample("event");

    private static int Build(ProjectFolder project, string zone, string language, string jobs, string asOf = "2026-11-21") => Command.Run(
        new Dictionary<string, string> { ["TZ"] = zone, ["LANG"] = language, ["LC_ALL"] = language },
        "build", "--project", project.Folder, "--as-of", asOf, "--jobs", jobs).ExitCode;
}
