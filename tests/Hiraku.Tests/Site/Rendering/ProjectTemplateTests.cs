using Hiraku.Model.Diagnostics;
using Hiraku.Site;
using Hiraku.Tests.Site.Sample;

namespace Hiraku.Tests.Site.Rendering;

public sealed class ProjectTemplateTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("hiraku-site-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_projects_template_takes_the_programs_place()
    {
        var (html, bag) = BuildWith("prose.hbs", "{{#> layout}}<h1>区の{{heading}}</h1>{{put body}}{{/layout}}");

        Assert.Empty(bag.Kept);
        Assert.Contains("<h1>区のこのサイトについて</h1>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_value_is_reported_and_the_programs_template_serves()
    {
        var (html, bag) = BuildWith("prose.hbs", "{{#> layout}}<h1>{{headign}}</h1>{{/layout}}");

        Assert.All(bag.Kept, fault => Assert.Equal("templates/prose.hbs: error HK8003: This page has no value called 'headign'.", fault.ToString()));
        Assert.Contains("<h1>このサイトについて</h1>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_template_that_does_not_compile_is_reported_and_the_programs_serves()
    {
        var (html, bag) = BuildWith("prose.hbs", "{{#> layout}}<h1>{{#if heading}}</h1>{{/layout}}");

        Assert.Equal("HK8001", Assert.Single(bag.Kept).Rule.Code);
        Assert.Contains("<h1>このサイトについて</h1>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_word_of_the_interface_can_be_changed_alone_and_a_missing_key_is_reported()
    {
        Directory.CreateDirectory(Path.Combine(folder, "locales"));
        File.WriteAllText(Path.Combine(folder, "locales", "ja.yml"), "search.button: 検索する\nsearch.buton: x\n");

        var (html, bag) = Build();

        Assert.Contains(">検索する</button>", html, StringComparison.Ordinal);
        Assert.Equal("templates/locales/ja.yml(2): note HK8006: No page uses 'search.buton'.", Assert.Single(bag.Kept).ToString());
    }

    private (string Html, DiagnosticBag Bag) BuildWith(string name, string text)
    {
        File.WriteAllText(Path.Combine(folder, name), text);
        return Build("about/index.html");
    }

    private (string Html, DiagnosticBag Bag) Build(string page = "index.html")
    {
        var output = new SampleOutput();
        var bag = new DiagnosticBag();
        var catalog = SampleWard.Publish(output);
        SiteBuilder.Build(catalog with { Entries = [], Site = catalog.Site with { Languages = ["ja"] } }, SampleSchemas.All, new SiteFolders(folder, null), output, bag);
        return (output.Text(page), bag);
    }
}
