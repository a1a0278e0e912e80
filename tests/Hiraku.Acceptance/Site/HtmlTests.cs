namespace Hiraku.Acceptance.Site;

public sealed class HtmlTests(SampleSite site) : IClassFixture<SampleSite>
{
    [Fact]
    [Trait(AccessibilityTests.Criterion, "4.1.1")]
    public void Every_kind_of_page_is_valid_HTML()
    {
        string tool = BrowserPackages.Path("html-validate/bin/html-validate.mjs");
        string folder = Directory.CreateTempSubdirectory("hiraku-html-").FullName;
        site.SaveTo(folder);
        string[] pages = [.. SampleSite.PageKinds.SelectMany(kind => new[] { kind, "en/" + kind }).Concat(SampleSite.EasyKinds.Select(kind => "easy/" + kind)).Select(kind => Path.Combine(folder, File(kind.Split('?')[0])))];
        var (code, said) = BrowserPackages.Run("node", folder, [tool, "--config", Path.Combine(SampleSite.Root, "tests", "browser", "html-validate.json"), .. pages]);
        Directory.Delete(folder, recursive: true);

        Assert.True(code == 0, said);
    }

    private static string File(string kind) => kind.Length == 0 || kind.EndsWith('/') ? kind + "index.html" : kind;
}
