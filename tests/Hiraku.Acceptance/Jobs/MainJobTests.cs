using System.Security.Cryptography;
using System.Text.Json;
using System.Xml.Linq;
using Hiraku.Acceptance.Support;

namespace Hiraku.Acceptance.Jobs;

/// <summary>The main job on the repository's own sample ward, as the README's first command runs it.</summary>
public sealed class MainJobTests(SampleWard ward) : IClassFixture<SampleWard>
{
    [Fact]
    public void The_sample_ward_builds_and_all_its_datasets_are_published()
    {
        Assert.Equal((0, ""), (ward.Result.ExitCode, ward.Result.Error));
        Assert.All(Datasets(), dataset => Assert.Equal("published", dataset.GetProperty("status").GetString()));
        Assert.True(Datasets().Count >= 14);
    }

    [Fact]
    public void Every_file_of_the_index_lies_there_with_its_size_and_hash() => Assert.All(
        Datasets().SelectMany(Files).Concat(Files(Index())),
        file =>
        {
            byte[] content = File.ReadAllBytes(Path.Combine(ward.Site, file.GetProperty("path").GetString()!));
            Assert.Equal(file.GetProperty("bytes").GetInt64(), content.Length);
            Assert.Equal(file.GetProperty("sha256").GetString(), Convert.ToHexStringLower(SHA256.HashData(content)));
        });

    [Fact]
    public void Every_file_of_the_data_is_in_the_index()
    {
        string[] listed = [.. Datasets().SelectMany(Files).Concat(Files(Index())).Select(file => file.GetProperty("path").GetString()!)];

        Assert.Equal(
            ["data/index.json"],
            FolderHash.Of(ward.Site).Keys.Where(path => path.StartsWith("data/", StringComparison.Ordinal) || path.StartsWith("api/", StringComparison.Ordinal)).Except(listed));
    }

    [Fact]
    public void The_sitemap_names_every_page_and_the_robots_file_the_sitemap()
    {
        string[] pages = [.. FolderHash.Of(ward.Site).Keys.Where(path => path == "index.html" || path.EndsWith("/index.html", StringComparison.Ordinal)).Select(path => "https://opendata.example.lg.jp/" + path[..^"index.html".Length]).Order(StringComparer.Ordinal)];
        XNamespace map = "http://www.sitemaps.org/schemas/sitemap/0.9";

        Assert.Equal(pages, XDocument.Load(Path.Combine(ward.Site, "sitemap.xml")).Descendants(map + "loc").Select(address => address.Value).Order(StringComparer.Ordinal));
        Assert.Contains("Sitemap: https://opendata.example.lg.jp/sitemap.xml", File.ReadAllText(Path.Combine(ward.Site, "robots.txt")), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_dataset_has_a_page_in_both_languages() => Assert.All(Datasets(), dataset =>
    {
        string id = dataset.GetProperty("id").GetString()!;
        Assert.True(File.Exists(Path.Combine(ward.Site, "datasets", id, "index.html")));
        Assert.True(File.Exists(Path.Combine(ward.Site, "en", "datasets", id, "index.html")));
    });

    [Fact]
    public void The_csv_has_a_byte_order_mark_and_ends_its_lines_as_excel_likes()
    {
        string csv = File.ReadAllText(Path.Combine(ward.Site, "data/aed/131202_aed.csv"));
        byte[] start = File.ReadAllBytes(Path.Combine(ward.Site, "data/aed/131202_aed.csv"))[..3];
        Assert.Equal([0xEF, 0xBB, 0xBF], start);
        Assert.DoesNotContain("\n", csv.Replace("\r\n", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void Dates_phones_and_postal_codes_of_the_department_come_out_in_one_form()
    {
        using JsonDocument rows = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(ward.Site, "data/aed/131202_aed.json")));
        var phones = rows.RootElement.EnumerateArray().Select(row => row.GetProperty("電話番号").GetString()).OfType<string>().ToArray();
        Assert.NotEmpty(phones);
        Assert.All(phones, phone => Assert.Matches(@"^0\d{1,4}-\d{1,4}-\d{3,4}$", phone));
    }

    [Fact]
    public void A_second_build_says_that_nothing_changed_and_leaves_the_same_bytes()
    {
        var before = FolderHash.Of(ward.Site);

        CommandResult again = Command.Run("build", "--project", Checkout.Folder, "--out", ward.Out, "--as-of", "2026-11-21", "--lang", "ja");

        Assert.Equal(0, again.ExitCode);
        Assert.Contains("公開 0 / 変更なし", again.Output, StringComparison.Ordinal);
        Assert.Equal(before, FolderHash.Of(ward.Site));
    }

    [Fact]
    public void Reports_with_raw_values_lie_outside_the_public_folder()
    {
        Assert.True(File.Exists(Path.Combine(ward.Out, "reports/aed/normalization.csv")));
        Assert.Empty(Directory.EnumerateFiles(ward.Site, "normalization.csv", SearchOption.AllDirectories));
        Assert.Empty(Directory.EnumerateFiles(ward.Site, "diagnostics.csv", SearchOption.AllDirectories));
    }

    private JsonElement Index() => JsonDocument.Parse(File.ReadAllBytes(Path.Combine(ward.Site, "data/index.json"))).RootElement;

    private List<JsonElement> Datasets() => [.. Index().GetProperty("datasets").EnumerateArray()];

    private static IEnumerable<JsonElement> Files(JsonElement owner) => owner.GetProperty("files").EnumerateArray();
}
