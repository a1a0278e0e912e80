using System.Text;
using System.Text.Json;
using Hiraku.Acceptance.Support;

namespace Hiraku.Acceptance.Jobs;

/// <summary>A dataset that refers to another one is held against what that one publishes in the same run, or published last.</summary>
public sealed class ReferenceTests
{
    private const string Facilities = "ID,名称\n1,中央図書館\n2,豊玉図書館\n";
    private const string Bookings = "施設ID,件数\n1,12\n2,7\n3,5\n";

    [Fact]
    public void The_other_dataset_has_its_turn_first_however_many_run_at_once()
    {
        using ProjectFolder one = Project(), four = Project();

        Assert.Equal(0, one.Build("--jobs", "1").ExitCode);
        Assert.Equal(0, four.Build("--jobs", "4").ExitCode);

        Assert.Equal(["A4"], Dangling(one));
        Assert.Equal(FolderHash.Of(one.Site), FolderHash.Of(four.Site));
    }

    [Fact]
    public void When_the_other_dataset_changes_it_is_held_against_it_again()
    {
        using ProjectFolder project = Project();
        project.Build("--no-site");
        Assert.Contains("変更なし 2", project.Build("--no-site").Output, StringComparison.Ordinal);

        File.AppendAllText(project.At("datasets/facility/raw/f.csv"), "3,関町図書館\n");
        project.Build("--no-site");

        Assert.Empty(Dangling(project));
    }

    [Fact]
    public void While_the_other_dataset_is_held_its_last_good_version_counts()
    {
        using ProjectFolder project = Project();
        project.Build("--no-site");

        File.WriteAllText(project.At("datasets/facility/raw/f.csv"), "ID,名称\n1,中央図書館\n1,豊玉図書館\n");
        Assert.Equal(1, project.Run("build", "--as-of", "2026-11-22", "--no-site").ExitCode);

        Assert.Equal(["A4"], Dangling(project));
        Assert.Contains("2026-11-21 の版と比べています", project.Read("out/reports/booking/report.json"), StringComparison.Ordinal);
    }

    [Fact]
    public void Before_anything_is_published_check_holds_it_against_what_would_be()
    {
        using ProjectFolder project = Project();

        Assert.Equal(0, project.Run("check").ExitCode);

        Assert.Equal(["A4"], Dangling(project));
        Assert.False(Directory.Exists(project.At("out/state/versions/.staging/facility")));
    }

    [Fact]
    public void An_error_keeps_only_clean_rows_in_where_the_gate_says_so()
    {
        using ProjectFolder project = Project(", severity: error", "gate: rows\n");

        Assert.Equal(0, project.Build("--no-site").ExitCode);

        using JsonDocument report = JsonDocument.Parse(project.Read("out/reports/booking/report.json"));
        Assert.Equal((3, 2), (report.RootElement.GetProperty("rows").GetProperty("read").GetInt32(), report.RootElement.GetProperty("rows").GetProperty("published").GetInt32()));
    }

    private static ProjectFolder Project(string severity = "", string more = "") => new ProjectFolder()
        .WithDataset("facility", "sources: [{ path: raw/f.csv }]\ncolumns: [ID, 名称]\nkey: [ID]\n", "f.csv", Encoding.UTF8.GetBytes(Facilities))
        .WithDataset(
            "booking",
            "sources: [{ path: raw/b.csv }]\ncolumns: [施設ID, 件数]\nreferences: [{ field: 施設ID, dataset: facility, to: ID" + severity + " }]\n" + more,
            "b.csv",
            Encoding.UTF8.GetBytes(Bookings));

    private static string[] Dangling(ProjectFolder project)
    {
        using JsonDocument report = JsonDocument.Parse(project.Read("out/reports/booking/report.json"));
        return [.. report.RootElement.GetProperty("diagnostics").EnumerateArray().Where(found => found.GetProperty("code").GetString() == "HK6221").Select(found => found.GetProperty("cell").GetString()!)];
    }
}
