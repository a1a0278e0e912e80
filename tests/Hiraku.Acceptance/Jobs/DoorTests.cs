using System.Text.Json;
using Hiraku.Acceptance.Support;

namespace Hiraku.Acceptance.Jobs;

/// <summary>The smaller commands as a user meets them.</summary>
public sealed class DoorTests
{
    [Theory]
    [InlineData("frobnicate")]
    [InlineData("biuld")]
    [InlineData("diff")]
    [InlineData("push", "ckan")]
    [InlineData("build", "--jobs", "x")]
    [InlineData("build", "--nosuch")]
    [InlineData("build", "--verbosity", "silly")]
    [InlineData("schema", "show", "nosuch")]
    [InlineData("inspect", "nosuch.csv")]
    public void A_wrong_command_is_told_in_a_line_or_two_and_ends_with_2(params string[] arguments)
    {
        CommandResult result = Command.Run([.. arguments, "--lang", "ja"]);

        Assert.Equal(2, result.ExitCode);
        Assert.InRange(result.Error.Trim().Split('\n').Length, 1, 2);
        Assert.DoesNotContain("System.", result.All, StringComparison.Ordinal);
    }

    [Fact]
    public void Inspect_answers_with_the_keys_of_the_specification()
    {
        using var project = new ProjectFolder();
        File.WriteAllText(project.At("jidoukan.csv"), "名称,所在地,緯度,経度,電話\n見本児童館,練馬区豊玉北6-12-1,35.7356,139.6517,03-3993-1111\n見本東児童館,練馬区中村2-1,35.7317,139.6421,03-3998-4890\n見本西児童館,練馬区平和台2-1,35.7600,139.6615,03-3933-0297\n");

        using JsonDocument document = JsonDocument.Parse(project.Run("inspect", project.At("jidoukan.csv"), "--format", "json").Output);

        Assert.Equal(
            ["file", "kind", "encoding", "evidence", "newline", "delimiter", "sheet", "header_rows", "first_row", "last_row", "rows", "skipped", "columns", "schema", "mapping", "questions", "diagnostics"],
            document.RootElement.EnumerateObject().Select(property => property.Name));
        Assert.Equal("jichitai-2023/preschool", document.RootElement.GetProperty("schema").GetProperty("id").GetString());
    }

    [Fact]
    public void Inspect_outside_a_project_does_not_say_that_no_standard_fits()
    {
        using var project = new ProjectFolder();
        string file = project.At("jidoukan.csv");
        File.WriteAllText(file, "名称,所在地,緯度,経度\n見本児童館,練馬区豊玉北6-12-1,35.7356,139.6517\n見本東児童館,練馬区中村2-1,35.7317,139.6421\n");
        Directory.CreateDirectory(project.At("elsewhere"));

        string said = Command.Run(["inspect", file, "--project", project.At("elsewhere"), "--lang", "ja"]).Output;

        Assert.Contains("schemas フォルダー", said, StringComparison.Ordinal);
        Assert.DoesNotContain("合う国の標準は見つかりません", said, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_versions_are_told_apart_and_the_first_can_be_put_back()
    {
        const string yml = "title: 見本\nkey: [ID]\nsources: [{ path: raw/a.csv }]\ncolumns: [ID, 名前]\n";
        using var project = new ProjectFolder();
        project.WithDataset("bench", yml, "a.csv", "ID,名前\n1,あ\n2,い\n"u8.ToArray()).Run("build", "--as-of", "2026-11-21");
        File.WriteAllText(project.At("datasets/bench/raw/a.csv"), "ID,名前\n1,あ\n2,う\n3,え\n");
        project.Run("build", "--as-of", "2026-11-22");

        using JsonDocument diff = JsonDocument.Parse(project.Run("diff", "bench", "--format", "json").Output);
        CommandResult back = project.Run("rollback", "--as-of", "2026-11-22");
        using JsonDocument again = JsonDocument.Parse(project.Run("diff", "bench", "--format", "json").Output);

        Assert.Equal((1, 0, 1), (Count(diff, "added"), Count(diff, "removed"), Count(diff, "changed")));
        Assert.Equal(0, back.ExitCode);
        Assert.Equal((0, 1, 1), (Count(again, "added"), Count(again, "removed"), Count(again, "changed")));
    }

    [Fact]
    public void Coverage_counts_what_is_published_of_the_national_list()
    {
        using ProjectFolder project = new ProjectFolder().WithSample("preschool");
        project.Build();

        using JsonDocument coverage = JsonDocument.Parse(project.Run("coverage", "--format", "json").Output);

        Assert.Equal(1, Count(coverage, "published") + Count(coverage, "partial"));
        Assert.Contains("preschool", project.Run("coverage").Output, StringComparison.Ordinal);
    }

    private static int Count(JsonDocument document, string key) => document.RootElement.GetProperty(key).GetInt32();
}
