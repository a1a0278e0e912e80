using Microsoft.Playwright;

namespace Hiraku.Acceptance.Site;

/// <summary>
/// Pictures of every kind of page, for people to look at:
/// <c>HIRAKU_SCREENSHOTS=/tmp/shots dotnet tests/Hiraku.Acceptance/bin/Debug/net10.0/Hiraku.Acceptance.dll -explicit only -class "*Screenshots"</c>.
/// </summary>
public sealed class Screenshots(SampleSite site) : IClassFixture<SampleSite>
{
    [Fact(Explicit = true)]
    public async Task Are_made_of_every_kind_of_page_at_two_widths_in_both_languages_and_colour_schemes()
    {
        string folder = Environment.GetEnvironmentVariable("HIRAKU_SCREENSHOTS") ?? throw new InvalidOperationException("Set HIRAKU_SCREENSHOTS to a folder.");
        foreach (ColorScheme scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            foreach (int width in new[] { 320, 390, 1280 })
            {
                IPage page = await site.Open(width, scheme);
                foreach (string path in SampleSite.PageKinds.SelectMany(kind => new[] { kind, "en/" + kind }).Concat(SampleSite.EasyKinds.Select(kind => "easy/" + kind)))
                {
                    await SampleSite.Visit(page, path);
                    string name = string.Concat(path.Split('?')[0].Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-')).Trim('-');
                    await page.ScreenshotAsync(new() { FullPage = true, Path = Path.Combine(folder, $"{(name.Length == 0 ? "home" : name)}-{width}-{scheme.ToString().ToLowerInvariant()}.png") });
                }
            }
        }
    }
}
