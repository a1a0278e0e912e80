using System.Text.Json;

namespace Hiraku.Acceptance.Site;

/// <summary>Lighthouse on a simulated slow phone: 95 and more in all four categories.</summary>
public sealed class LighthouseTests(SampleSite site) : IClassFixture<SampleSite>
{
    private static readonly string[] Pages = ["", "datasets/", "datasets/aed/"];

    [Fact]
    public void Home_list_and_dataset_score_ninety_five_in_every_category()
    {
        Assert.SkipWhen(site.Missing is not null, site.Missing ?? "");
        _ = BrowserPackages.Path("lighthouse/package.json");
        string folder = Directory.CreateTempSubdirectory("hiraku-lighthouse-").FullName;
        site.SaveTo(folder);
        var (code, said) = BrowserPackages.Run("node", Path.Combine(SampleSite.Root, "tests", "browser"), ["lighthouse.mjs", folder, .. Pages]);
        Directory.Delete(folder, recursive: true);

        Assert.True(code == 0, said);
        string[] lines = said.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(Pages.Length, lines.Length);
        Assert.All(lines, line => Assert.All(JsonDocument.Parse(line).RootElement.GetProperty("scores").EnumerateObject(), score => Assert.True(score.Value.GetDouble() >= 0.95, line)));
    }
}
