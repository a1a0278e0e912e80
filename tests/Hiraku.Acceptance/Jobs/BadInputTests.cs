using System.Text;
using Hiraku.Acceptance.Support;

namespace Hiraku.Acceptance.Jobs;

/// <summary>What is wrong with one dataset is said plainly, once, and stops no other.</summary>
public sealed class BadInputTests
{
    private const string Aed = "schema: jichitai-2023/aed\ntitle: AED\nsources:\n  - path: raw/*.csv\n";

    private static readonly byte[] Picture = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52];

    [Fact]
    public void A_source_that_is_not_there() => Hold(Aed, null, 1);

    [Fact]
    public void An_empty_file() => Hold(Aed, [], 1);

    [Fact]
    public void A_picture_that_calls_itself_csv() => Hold(Aed, Picture, 1);

    [Fact]
    public void A_header_without_a_single_row() => Hold(Aed, Encoding.UTF8.GetBytes("ID,名称,所在地\r\n"), 1);

    [Fact]
    public void A_page_of_html_instead_of_the_table() => Hold(Aed, Encoding.UTF8.GetBytes("<!DOCTYPE html><html><body>ログインしてください</body></html>"), 1);

    [Fact]
    public void An_unknown_key_is_named_with_its_line_and_the_key_that_was_meant()
    {
        CommandResult result = Hold(Aed + "licens: CC-BY-4.0\n", [], 2);

        Assert.Contains("dataset.yml(5)", result.All, StringComparison.Ordinal);
        Assert.Contains("licence", result.All, StringComparison.Ordinal);
    }

    [Fact]
    public void A_schema_that_does_not_exist_is_named_with_the_nearest_one()
    {
        CommandResult result = Hold(Aed.Replace("jichitai-2023/aed", "jichitai-2023/aedd", StringComparison.Ordinal), [], 2);

        Assert.Contains("jichitai-2023/aed", result.All, StringComparison.Ordinal);
    }

    [Fact]
    public void Yaml_that_is_no_yaml() => Hold("sources: [\n  - path: {", [], 2);

    [Fact]
    public void A_path_that_leaves_its_folder() => Hold(Aed.Replace("raw/*.csv", "../../../etc/*", StringComparison.Ordinal), null, 2);

    [Fact]
    public void Today_s_broken_export_leaves_yesterday_s_data_published()
    {
        using ProjectFolder project = new ProjectFolder().WithSample("aed");
        Assert.Equal(0, project.Build().ExitCode);
        string published = Directory.EnumerateFiles(project.At("out/site/data/aed"), "*_aed.csv").Single();
        byte[] before = File.ReadAllBytes(published);
        foreach (string raw in Directory.EnumerateFiles(project.At("datasets/aed/raw")))
        {
            File.WriteAllBytes(raw, []);
        }

        CommandResult result = project.Run("build", "--as-of", "2026-11-22");

        Assert.Equal(1, result.ExitCode);
        Assert.Equal(before, File.ReadAllBytes(published));
        Assert.Contains("\"held\"", project.Read("out/site/data/index.json"), StringComparison.Ordinal);
        Assert.Contains("2026年11月22日", project.Read("out/site/datasets/aed/index.html"), StringComparison.Ordinal);
    }

    /// <summary>Builds a healthy dataset beside a broken one; the healthy one is out, the broken one is told, nobody sees a stack trace.</summary>
    private static CommandResult Hold(string yml, byte[]? content, int exitCode)
    {
        using ProjectFolder project = new ProjectFolder().WithSample("event").WithDataset("broken", yml, "export.csv", content);

        CommandResult result = project.Build();

        Assert.Equal(exitCode, result.ExitCode);
        Assert.True(File.Exists(project.At("out/site/datasets/event/index.html")), result.All);
        Assert.Contains("broken", result.All, StringComparison.Ordinal);
        Assert.Contains("→", result.All, StringComparison.Ordinal);
        Assert.DoesNotContain("   at Hiraku", result.All, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", result.All, StringComparison.Ordinal);
        return result;
    }
}
