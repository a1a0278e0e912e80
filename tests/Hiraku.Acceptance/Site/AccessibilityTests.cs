using System.Text.Json;
using Microsoft.Playwright;

namespace Hiraku.Acceptance.Site;

/// <summary>axe-core over every kind of page, at WCAG 2.2 AA, in both languages, both colour schemes, at two widths.</summary>
public sealed class AccessibilityTests(SampleSite site) : IClassFixture<SampleSite>
{
    [Theory]
    [InlineData(320, ColorScheme.Light)]
    [InlineData(320, ColorScheme.Dark)]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(1280, ColorScheme.Dark)]
    public async Task No_page_of_any_kind_violates_WCAG_2_2_AA(int width, ColorScheme scheme)
    {
        IPage page = await site.Open(width, scheme);
        string axe = await File.ReadAllTextAsync(BrowserPackages.Path("axe-core/axe.min.js"), TestContext.Current.CancellationToken);
        var faults = new List<string>();
        foreach (string path in SampleSite.PageKinds.SelectMany(kind => new[] { kind, "en/" + kind }))
        {
            await page.GotoAsync(SampleSite.Address + path, new() { WaitUntil = WaitUntilState.NetworkIdle });
            await page.EvaluateAsync(axe);
            JsonElement? violations = await page.EvaluateAsync<JsonElement?>(
                "async () => (await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })).violations.map(v => v.id + ' ' + v.nodes[0].html.slice(0, 160))");
            faults.AddRange(violations!.Value.EnumerateArray().Select(violation => $"{path}: {violation.GetString()}"));
            if (await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth > innerWidth"))
            {
                faults.Add($"{path}: wider than {width} pixels");
            }
        }

        Assert.Empty(faults.Distinct());
    }
}
