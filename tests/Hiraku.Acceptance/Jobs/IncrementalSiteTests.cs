using System.Diagnostics;
using System.Text.Json;
using Hiraku.Acceptance.Support;

namespace Hiraku.Acceptance.Jobs;

/// <summary>A site of which only what changed is drawn again is, byte for byte, the site that would be drawn from nothing.</summary>
public sealed class IncrementalSiteTests(IncrementalSiteTests.FirstSite first) : IClassFixture<IncrementalSiteTests.FirstSite>
{
    /// <summary>The standard's own list of all datasets: an index, though it is a dataset as well.</summary>
    private const string ListOfAll = "open_data_list";

    private const string Table = """
        title: { ja: 表, en: Table }
        department: { ja: 総務課, en: General affairs }
        sources: [{ path: raw/*.csv }]
        columns: { 番号: 番号, 名称: 名称, 件数: 件数 }
        key: [番号]
        """;

    /// <summary>What may happen between two builds, and which datasets are drawn again for it.</summary>
    public static TheoryData<string, string[]> Mutations => new()
    {
        { "another day", ["aed", "table-1", "table-2"] },
        { "a cell changes", ["table-1"] },
        { "a dataset comes", ["table-3"] },
        { "a dataset goes", [] },
        { "a title changes", ["table-1"] },
        { "a template changes", ["aed", "table-1", "table-2"] },
        { "a text of the interface changes", ["aed", "table-1", "table-2"] },
        { "a style changes", ["aed", "table-1", "table-2"] },
        { "the site's title changes", ["aed", "table-1", "table-2"] },
        { "a page is written by hand", [] },
        { "a page of the site is damaged", ["table-1"] },
        { "the memory of a group is damaged", ["table-1"] },
        { "nothing, but everything is asked for again", ["aed", "table-1", "table-2"] },
    };

    [Theory, MemberData(nameof(Mutations))]
    public void What_is_drawn_again_is_what_changed_and_the_whole_is_as_drawn_from_nothing(string mutation, string[] redrawn)
    {
        using ProjectFolder project = first.Copy();
        string day = Mutate(project, mutation);

        JsonElement site = Build(project, day, mutation.Contains("asked for again", StringComparison.Ordinal) ? ["--force"] : []);

        Assert.Equal(redrawn, site.GetProperty("redrawn").EnumerateArray().Select(each => each.GetProperty("dataset").GetString()!).Where(id => id != ListOfAll));
        var incremental = FolderHash.Of(project.Site);
        Forget(project);
        Build(project, day);
        Assert.Equal(FolderHash.Of(project.Site), incremental);
    }

    [Fact]
    public void Over_many_nights_no_file_of_an_earlier_site_comes_back()
    {
        using ProjectFolder project = first.Copy();
        foreach (string mutation in new[] { "a dataset comes", "a cell changes", "a dataset goes", "another day", "a template changes" })
        {
            Mutate(project, mutation);
            Build(project, "2026-11-22");
        }

        var incremental = FolderHash.Of(project.Site);
        var folders = Directory.GetDirectories(project.Site, "*", SearchOption.AllDirectories).Length;
        Forget(project);
        Build(project, "2026-11-22");

        Assert.Equal(FolderHash.Of(project.Site), incremental);
        Assert.Equal(Directory.GetDirectories(project.Site, "*", SearchOption.AllDirectories).Length, folders);
    }

    [Fact]
    public void Killed_while_the_site_is_put_together_the_next_build_leaves_the_site_as_drawn_from_nothing()
    {
        using ProjectFolder project = first.Copy();
        Mutate(project, "a cell changes");
        long start = Stopwatch.GetTimestamp();
        Build(project, "2026-11-21", "--force");
        TimeSpan whole = Stopwatch.GetElapsedTime(start);
        var chance = new Random(9);
        for (int kill = 0; kill < 6; kill++)
        {
            File.AppendAllText(project.At("templates/rows.hbs"), $"<!-- {kill} -->\n");
            using Process build = Command.Start(new Dictionary<string, string>(), "build", "--project", project.Folder, "--as-of", "2026-11-21");
            Thread.Sleep(whole * (0.2 + (0.8 * chance.NextDouble())));
            build.Kill();
            build.WaitForExit();
        }

        Build(project, "2026-11-21");
        var healed = FolderHash.Of(project.Site);
        Forget(project);
        Build(project, "2026-11-21");

        Assert.Equal(FolderHash.Of(project.Site), healed);
    }

    /// <returns>The day to build for.</returns>
    private static string Mutate(ProjectFolder project, string mutation)
    {
        switch (mutation)
        {
            case "another day":
                return "2026-11-22";
            case "a cell changes":
                File.WriteAllText(project.At("datasets/table-1/raw/export.csv"), "番号,名称,件数\r\n1,第一,10\r\n2,第二,21\r\n");
                break;
            case "a dataset comes":
                project.WithDataset("table-3", Table, "export.csv", "番号,名称,件数\r\n1,丙,10\r\n"u8.ToArray());
                break;
            case "a dataset goes":
                Directory.Delete(project.At("datasets/table-2"), recursive: true);
                break;
            case "a title changes":
                File.WriteAllText(project.At("datasets/table-1/dataset.yml"), Table.Replace("ja: 表", "ja: 別の表", StringComparison.Ordinal));
                break;
            case "a template changes":
                File.AppendAllText(project.At("templates/rows.hbs"), "<!-- changed -->\n");
                break;
            case "a text of the interface changes":
                File.WriteAllText(project.At("templates/locales/ja.yml"), project.Read("templates/locales/ja.yml").Replace("nav.home: ", "nav.home: 新", StringComparison.Ordinal));
                break;
            case "a style changes":
                File.AppendAllText(project.At("site/assets/site.css"), "/* changed */\n");
                break;
            case "the site's title changes":
                File.WriteAllText(project.At("hiraku.yml"), project.Read("hiraku.yml").Replace("練馬区オープンデータ", "練馬区のデータ", StringComparison.Ordinal));
                break;
            case "a page is written by hand":
                File.WriteAllText(project.At("site/pages/contact.md"), "# 連絡先\n\n総務課\n");
                break;
            case "a page of the site is damaged":
                File.WriteAllText(project.At("out/site/datasets/table-1/rows/index.html"), "half");
                break;
            case "the memory of a group is damaged":
                string memory = Directory.GetFiles(project.At("out/state/site-groups")).Single(path => File.ReadAllText(path).Contains("page/table-1", StringComparison.Ordinal));
                File.WriteAllText(memory, File.ReadAllText(memory)[..^40]);
                File.Delete(project.At("out/state/site.json")); // or the site, whose inputs are the same, is not put together at all
                break;
        }

        return "2026-11-21";
    }

    private static JsonElement Build(ProjectFolder project, string day, params string[] arguments)
    {
        CommandResult result = project.Run(["build", "--as-of", day, "--format", "json", .. arguments]);
        Assert.True(result.ExitCode == 0, result.All);
        return JsonDocument.Parse(result.Output).RootElement.GetProperty("site");
    }

    /// <summary>The site and all that is remembered of it.</summary>
    private static void Forget(ProjectFolder project)
    {
        Directory.Delete(project.Site, recursive: true);
        File.Delete(project.At("out/state/site.json"));
        foreach (string folder in Directory.GetDirectories(project.At("out/state"), "site-*"))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Three datasets and their site, built once; each test goes on from a copy.</summary>
    public sealed class FirstSite : IDisposable
    {
        private readonly ProjectFolder project = new ProjectFolder().WithSample("aed");

        public FirstSite()
        {
            project.WithDataset("table-1", Table, "export.csv", "番号,名称,件数\r\n1,第一,10\r\n2,第二,20\r\n"u8.ToArray());
            project.WithDataset("table-2", Table, "export.csv", "番号,名称,件数\r\n1,甲,10\r\n2,乙,20\r\n"u8.ToArray());
            Build(project, "2026-11-21");
        }

        public void Dispose() => project.Dispose();

        internal ProjectFolder Copy() => project.Copy();
    }
}
