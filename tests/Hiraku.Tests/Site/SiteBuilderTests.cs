using System.Text.RegularExpressions;
using Hiraku.Model.Catalogs;
using Hiraku.Model.Datasets;
using Hiraku.Model.Diagnostics;
using Hiraku.Site;
using Hiraku.Site.Places;
using Hiraku.Site.Rendering;
using Hiraku.Tests.Site.Sample;

namespace Hiraku.Tests.Site;

public sealed partial class SiteBuilderTests
{
    private static readonly Lazy<(SampleOutput Output, DiagnosticBag Bag)> Sample = new(() => Build(SiteFolders.Own, catalog => catalog));

    [Fact]
    public void The_sample_ward_builds_without_a_fault() => Assert.Empty(Sample.Value.Bag.Kept.Where(fault => HasLeaflet || fault.Rule != SiteRules.MapsStandStill).Select(fault => fault.ToString()));

    [Theory]
    [InlineData("index.html")]
    [InlineData("datasets/index.html")]
    [InlineData("datasets/aed/index.html")]
    [InlineData("datasets/aed/rows/2/index.html")]
    [InlineData("datasets/aed/places/0000000012/index.html")]
    [InlineData("search/index.html")]
    [InlineData("search/list/index.html")]
    [InlineData("coverage/index.html")]
    [InlineData("quality/index.html")]
    [InlineData("changes/index.html")]
    [InlineData("about/index.html")]
    [InlineData("licence/index.html")]
    [InlineData("developers/index.html")]
    [InlineData("accessibility/index.html")]
    [InlineData("schemas/jichitai-2023/aed/index.html")]
    [InlineData("404.html")]
    public void Each_page_stands_at_its_address_in_both_languages(string path)
    {
        Assert.Contains("<html lang=\"ja\">", Sample.Value.Output.Text(path), StringComparison.Ordinal);
        Assert.Contains("<html lang=\"en\">", Sample.Value.Output.Text("en/" + path), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_page_has_a_title_a_description_a_canonical_address_its_languages_and_a_strict_policy()
    {
        foreach (var (path, html) in Pages())
        {
            Assert.True(TitleText().IsMatch(html), path);
            Assert.True(DescriptionText().IsMatch(html), path);
            Assert.Contains("<link rel=\"canonical\" href=\"https://opendata.example.lg.jp/", html, StringComparison.Ordinal);
            Assert.Contains("hreflang=\"ja\"", html, StringComparison.Ordinal);
            Assert.Contains("hreflang=\"en\"", html, StringComparison.Ordinal);
            Assert.Contains("script-src &#39;self&#39;; style-src &#39;self&#39;", html, StringComparison.Ordinal);
            Assert.DoesNotContain("unsafe-inline", html, StringComparison.Ordinal);
            Assert.DoesNotContain(" style=\"", html, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void No_internal_link_is_broken()
    {
        var files = Sample.Value.Output.Files;
        // Written by the catalogue stage, which this test does not run.
        string[] elsewhere = ["feed.atom"];
        var broken = Pages().SelectMany(page => Addresses().Matches(page.Html).Select(match => (page.Path, Target: match.Groups[1].Value)))
            .Where(link => !link.Target.StartsWith('#') && !link.Target.Contains(':', StringComparison.Ordinal))
            .Select(link => (link.Path, link.Target, File: Resolve(link.Path, link.Target)))
            .Where(link => !files.ContainsKey(link.File) && !elsewhere.Contains(link.File))
            .Select(link => $"{link.Path} → {link.Target}")
            .Distinct().Take(20);

        Assert.Empty(broken);
    }

    [Fact]
    public void Every_anchor_that_is_linked_within_a_page_exists_and_no_id_stands_twice()
    {
        foreach (var (path, html) in Pages())
        {
            var ids = Ids().Matches(html).Select(match => match.Groups[1].Value).ToList();
            Assert.True(ids.Count == ids.Distinct().Count(), $"{path}: {string.Join(' ', ids.GroupBy(id => id).Where(id => id.Count() > 1).Select(id => id.Key))}");
            Assert.Empty(Addresses().Matches(html).Select(match => match.Groups[1].Value).Where(target => target.StartsWith('#') && !ids.Contains(target[1..])).Select(target => path + target));
        }
    }

    [Fact]
    public void The_same_catalogue_gives_the_same_bytes()
    {
        var again = Build(SiteFolders.Own, catalog => catalog).Output.Files;

        Assert.Equal(Sample.Value.Output.Files.Keys, again.Keys);
        Assert.All(again, file => Assert.True(file.Value.AsSpan().SequenceEqual(Sample.Value.Output.Files[file.Key]), file.Key));
    }

    [Fact]
    public void A_site_without_any_dataset_is_a_designed_page_and_no_fault()
    {
        var (output, bag) = Build(SiteFolders.Own, catalog => catalog with { Entries = [] });

        Assert.Empty(bag.Kept);
        Assert.Contains("公開しているデータはまだありません。", output.Text("datasets/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_Leaflet_maps_stay_pictures_and_the_build_says_so()
    {
        var (output, bag) = (new SampleOutput(), new DiagnosticBag());
        Catalog catalog = SampleWard.Publish(output);
        MovingMap.Prepare(new SiteFiles(SiteFolders.Own), catalog, Boundary.None, new PageSink(output), bag);

        Assert.Equal(HasLeaflet ? [] : ["HK8011"], bag.Kept.Select(fault => fault.Rule.Code));
        Assert.Equal(HasLeaflet, output.Files.ContainsKey("map/outline.json"));
        Assert.Equal(HasLeaflet, Sample.Value.Output.Text("datasets/aed/index.html").Contains("data-map-start", StringComparison.Ordinal));
    }

    [Fact]
    public void The_policy_names_a_tile_server_only_where_the_publisher_did()
    {
        var (output, _) = Build(SiteFolders.Own, catalog => catalog with { Site = catalog.Site with { Tiles = MapTiles.Gsi("pale") } });

        Assert.Contains("img-src &#39;self&#39; data: https://cyberjapandata.gsi.go.jp;", output.Text("datasets/aed/index.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("cyberjapandata", Sample.Value.Output.Text("datasets/aed/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_chart_of_some_rows_alone_counts_only_those()
    {
        string html = Sample.Value.Output.Text("datasets/budget/index.html");

        Assert.Contains("款別の予算と決算（2024年度）", html, StringComparison.Ordinal);
        Assert.Contains("<title>福祉費 予算額: 68,850,000千円</title>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_withdrawn_dataset_keeps_a_page_in_the_sites_own_form()
    {
        var (output, bag) = Build(SiteFolders.Own, catalog => catalog with
        {
            Entries = [.. catalog.Entries.Where(entry => entry.Dataset.Id != "events")],
            Withdrawn = [new(catalog.Entries.Single(entry => entry.Dataset.Id == "events"), "2024-06-01", new("広報紙に移しました。", ""))],
        });
        string html = output.Text("datasets/events/index.html");

        Assert.DoesNotContain(bag.Kept, fault => fault.Rule != SiteRules.MapsStandStill);
        Assert.Contains("このデータは2024年6月1日に公開を終えました。</p><p>広報紙に移しました。</p>", html, StringComparison.Ordinal);
        Assert.Contains("<meta name=\"robots\" content=\"noindex\">", html, StringComparison.Ordinal);
        Assert.Contains("131202_events.csv", html, StringComparison.Ordinal);
    }

    [Fact]
    public void The_easy_edition_has_the_pages_that_lead_to_data_and_its_other_links_lead_to_the_Japanese_ones()
    {
        var files = Sample.Value.Output.Files;
        string html = Sample.Value.Output.Text("easy/datasets/aed/index.html");

        Assert.Contains("<html lang=\"ja\" class=\"easy\">", html, StringComparison.Ordinal);
        Assert.Contains("href=\"../../../datasets/aed/rows/\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain(files.Keys, path => path.StartsWith("easy/", StringComparison.Ordinal) && path.Contains("/rows/", StringComparison.Ordinal));
        Assert.Contains("href=\"../../../../easy/datasets/aed/\"", Sample.Value.Output.Text("datasets/aed/rows/2/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_held_dataset_says_since_when_and_why()
    {
        string html = Sample.Value.Output.Text("datasets/shelters/index.html");

        Assert.Contains("2024年6月3日の取り込みで確認が必要な点が見つかったため、2024年5月1日の内容を掲載しています。行数が前回の半分になっています。", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_dataset_that_never_went_out_is_not_called_clean()
    {
        string html = Sample.Value.Output.Text("datasets/toilets/index.html");

        Assert.DoesNotContain("気になる点は見つかりませんでした", html, StringComparison.Ordinal);
        Assert.Contains("結果はありません", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_published_file_that_is_missing_is_reported_and_the_page_still_stands()
    {
        var (output, bag) = Build(SiteFolders.Own, catalog => catalog, output => output.Files.Remove("data/aed/131202_aed.json"));

        Assert.Equal("HK8007", Assert.Single(bag.Kept).Rule.Code);
        Assert.Contains("AED設置箇所一覧", output.Text("datasets/aed/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_chart_of_an_unknown_field_is_reported_with_its_line()
    {
        var (_, bag) = Build(SiteFolders.Own, catalog => catalog with
        {
            Entries = [.. catalog.Entries.Select(entry => entry.Dataset.Id != "aed" ? entry : entry with { Dataset = entry.Dataset with { Dashboard = [new ChartSpec("bar", 12) { Group = "町名" }] } })],
        });

        Assert.Equal("datasets/aed/dataset.yml(12): warning HK8008: The published data has no field '町名'.", Assert.Single(bag.Kept).ToString());
    }

    [Fact]
    public void Cell_text_never_becomes_markup()
    {
        var rows = new SampleRows(SampleSchemas.Aed).Add(("ID", "1"), ("名称", "<script>alert(1)</script>"), ("所在地_連結表記", "\"><img src=x>"), ("URL", "javascript:alert(1)"), ("緯度", 35.74), ("経度", 139.6));
        var (output, _) = Build(SiteFolders.Own, catalog => catalog, output => output.Files["data/aed/131202_aed.json"] = rows.Json());

        Assert.DoesNotContain(output.Files.Keys.Where(path => path.EndsWith(".html", StringComparison.Ordinal)), path => output.Text(path).Contains("<script>alert", StringComparison.Ordinal) || output.Text(path).Contains("<img src=x", StringComparison.Ordinal) || output.Text(path).Contains("href=\"javascript", StringComparison.Ordinal));
    }

    /// <summary>Where the tests were built without npm, the program lacks it.</summary>
    private static bool HasLeaflet => MovingMap.IsThere(new SiteFiles(SiteFolders.Own));

    private static (SampleOutput Output, DiagnosticBag Bag) Build(SiteFolders folders, Func<Catalog, Catalog> change, Action<SampleOutput>? prepare = null)
    {
        var output = new SampleOutput();
        var bag = new DiagnosticBag();
        Catalog catalog = change(SampleWard.Publish(output));
        prepare?.Invoke(output);
        SiteBuilder.Build(catalog, SampleSchemas.All, folders, output, bag);
        return (output, bag);
    }

    private static IEnumerable<(string Path, string Html)> Pages() =>
        Sample.Value.Output.Files.Keys.Where(path => path.EndsWith(".html", StringComparison.Ordinal)).Select(path => (path, Sample.Value.Output.Text(path)));

    private static string Resolve(string page, string target)
    {
        string address = Uri.UnescapeDataString(new Uri(new Uri("http://site/" + page), target.Split('#', '?')[0]).AbsolutePath)[1..];
        return address.Length == 0 || address.EndsWith('/') ? address + "index.html" : address;
    }

    [GeneratedRegex("<title>[^<]+</title>")]
    private static partial Regex TitleText();

    [GeneratedRegex("<meta name=\"description\" content=\"[^\"]+\">")]
    private static partial Regex DescriptionText();

    [GeneratedRegex("\\s(?:href|src|action|data-places|data-root)=\"([^\"]+)\"")]
    private static partial Regex Addresses();

    [GeneratedRegex("\\sid=\"([^\"]+)\"")]
    private static partial Regex Ids();
}
