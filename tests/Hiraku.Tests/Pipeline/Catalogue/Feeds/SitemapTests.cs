using System.Xml.Linq;
using Hiraku.Model;
using Hiraku.Model.Catalogs;
using Hiraku.Pipeline.Catalogue.Feeds;
using Hiraku.Tests.Pipeline.Write;

namespace Hiraku.Tests.Pipeline.Catalogue.Feeds;

/// <summary>The list of pages for search engines.</summary>
public sealed class SitemapTests
{
    private static readonly XNamespace Map = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static readonly XNamespace Xhtml = "http://www.w3.org/1999/xhtml";
    private static readonly string[] Site = ["index.html", "en/index.html", "datasets/aed/index.html", "en/datasets/aed/index.html", "about/index.html", "404.html", "assets/site.css"];

    [Fact]
    public void It_names_every_page_and_nothing_that_is_no_page() => Assert.Equal(
        ["", "about/", "datasets/aed/", "en/", "en/datasets/aed/"],
        Urls(Write(Site), "sitemap.xml").Select(url => url.Element(Map + "loc")!.Value["https://opendata.example.lg.jp/".Length..]));

    [Fact]
    public void A_page_names_itself_and_its_other_languages_and_a_page_without_others_none()
    {
        var alternates = Urls(Write(Site), "sitemap.xml").ToDictionary(
            url => url.Element(Map + "loc")!.Value, url => url.Elements(Xhtml + "link").Select(link => (link.Attribute("hreflang")!.Value, link.Attribute("href")!.Value)).ToArray());

        Assert.Equal([("ja", "https://opendata.example.lg.jp/datasets/aed/"), ("en", "https://opendata.example.lg.jp/en/datasets/aed/")], alternates["https://opendata.example.lg.jp/en/datasets/aed/"]);
        Assert.Empty(alternates["https://opendata.example.lg.jp/about/"]);
    }

    [Fact]
    public void The_page_of_a_dataset_says_when_its_content_changed() => Assert.Equal(
        ["2026-10-17", "2026-10-17"], Urls(Write(Site), "sitemap.xml").Elements(Map + "lastmod").Select(day => day.Value));

    [Fact]
    public void The_page_of_a_withdrawn_dataset_is_left_out()
    {
        Catalogues.Publish(out Catalog catalog);
        var output = new MemoryOutput();
        CatalogEntry aed = catalog.Entries.Single(entry => entry.Dataset.Id == "aed");
        Sitemap.Write(catalog with { Entries = [.. catalog.Entries.Remove(aed)], Withdrawn = [new(aed, "2026-10-01", LocalizedText.Empty)] }, Site, output);

        Assert.DoesNotContain("datasets/aed/", output.Text("sitemap.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public void More_pages_than_one_file_takes_go_into_several_with_an_index()
    {
        MemoryOutput output = Write(Site, mostPages: 2);

        Assert.Equal(
            ["https://opendata.example.lg.jp/sitemap-1.xml", "https://opendata.example.lg.jp/sitemap-2.xml", "https://opendata.example.lg.jp/sitemap-3.xml"],
            Urls(output, "sitemap.xml").Select(part => part.Element(Map + "loc")!.Value));
        Assert.Equal(5, Enumerable.Range(1, 3).Sum(part => Urls(output, $"sitemap-{part}.xml").Count()));
    }

    private static MemoryOutput Write(string[] files, int mostPages = 20_000)
    {
        Catalogues.Publish(out Catalog catalog);
        var output = new MemoryOutput();
        Sitemap.Write(catalog, files, output, mostPages);
        return output;
    }

    private static IEnumerable<XElement> Urls(MemoryOutput output, string path) => XDocument.Parse(output.Text(path)).Root!.Elements();
}
