using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Hiraku.Acceptance.Site;

/// <summary>What holds for every kind of page.</summary>
public sealed partial class PageTests(SampleSite site) : IClassFixture<SampleSite>
{
    private static readonly string[] Kinds = [.. SampleSite.PageKinds, .. SampleSite.EasyKinds.Select(kind => "easy/" + kind)];

    [Theory]
    [InlineData(390)]
    [InlineData(1280)]
    public async Task Nothing_moves_while_a_page_comes_up(int width)
    {
        IPage page = await site.Open(width);
        await page.AddInitScriptAsync(
            """
            window.shifts = [];
            new PerformanceObserver(list => { for (const it of list.getEntries()) shifts.push(it.value.toFixed(4) + ' ' + it.sources.map(s => (s.node?.className || s.node?.nodeName) + ' ' + s.previousRect.top + '→' + s.currentRect.top).join(', ')); }).observe({ type: 'layout-shift', buffered: true });
            """);
        var faults = new List<string>();
        foreach (string kind in Kinds)
        {
            await SampleSite.Visit(page, kind);
            string shifts = await page.EvaluateAsync<string>("() => new Promise(done => requestAnimationFrame(() => setTimeout(() => done(shifts.join('; ')))))");
            faults.AddRange(shifts.Length == 0 ? [] : [$"{kind}: {shifts}"]);
        }

        Assert.Equal("", string.Join('\n', faults));
    }

    [Fact]
    [Trait(AccessibilityTests.Criterion, "1.4.12")]
    public async Task Wider_spacing_of_text_cuts_nothing_off()
    {
        IPage page = await site.Open(390);
        var faults = new List<string>();
        foreach (string kind in Kinds)
        {
            await SampleSite.Visit(page, kind);
            string cut = await page.EvaluateAsync<string>(
                """
                () => {
                  const sheet = new CSSStyleSheet();
                  sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }');
                  document.adoptedStyleSheets = [sheet];
                  const cut = [...document.querySelectorAll('body *')].filter(it => !it.closest('svg') && !it.matches('.sr, .sr *') && it.checkVisibility()
                    && ['hidden', 'clip'].includes(getComputedStyle(it).overflowY) && it.scrollHeight > it.clientHeight + 1);
                  return [...cut.map(it => it.className || it.tagName), ...(document.documentElement.scrollWidth > innerWidth ? ['the page is wider than the screen'] : [])].join(', ');
                }
                """);
            faults.AddRange(cut.Length == 0 ? [] : [$"{kind}: {cut}"]);
        }

        Assert.Empty(faults);
    }

    [Fact]
    [Trait(AccessibilityTests.Criterion, "3.2.3")]
    [Trait(AccessibilityTests.Criterion, "3.2.6")]
    public void Menu_and_contact_stand_in_the_same_place_on_every_page()
    {
        var pages = site.Files.Where(file => file.Key.EndsWith(".html", StringComparison.Ordinal) && !file.Key.StartsWith("en/", StringComparison.Ordinal) && !file.Key.StartsWith("easy/", StringComparison.Ordinal))
            .Select(file => System.Text.Encoding.UTF8.GetString(file.Value)).ToList();

        Assert.Single(pages.Select(html => string.Join(' ', Items().Matches(Header().Match(html).Value).Select(item => item.Groups[1].Value))).Distinct());
        Assert.All(pages, html => Assert.Contains("問い合わせ先 03-0000-1111</p>", Footer().Match(html).Value, StringComparison.Ordinal));
    }

    [Fact]
    [Trait(AccessibilityTests.Criterion, "1.4.5")]
    [Trait(AccessibilityTests.Criterion, "1.2.1")]
    [Trait(AccessibilityTests.Criterion, "1.2.2")]
    [Trait(AccessibilityTests.Criterion, "1.2.3")]
    [Trait(AccessibilityTests.Criterion, "1.2.4")]
    [Trait(AccessibilityTests.Criterion, "1.2.5")]
    [Trait(AccessibilityTests.Criterion, "1.4.2")]
    [Trait(AccessibilityTests.Criterion, "2.2.2")]
    [Trait(AccessibilityTests.Criterion, "2.3.1")]
    public void No_page_holds_a_picture_of_text_sound_film_or_anything_that_moves_by_itself() =>
        Assert.DoesNotContain(
            site.Files.Where(file => file.Key.EndsWith(".html", StringComparison.Ordinal)),
            file => Media().IsMatch(System.Text.Encoding.UTF8.GetString(file.Value)));

    [Fact]
    [Trait(AccessibilityTests.Criterion, "1.4.11")]
    public async Task Borders_of_fields_and_colours_of_charts_stand_out_by_three_to_one()
    {
        foreach (ColorScheme scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            IPage page = await site.Open(390, scheme);
            await page.GotoAsync(SampleSite.Address);
            string weak = await page.EvaluateAsync<string>(
                """
                () => {
                  const style = getComputedStyle(document.documentElement), value = name => style.getPropertyValue(name).trim();
                  const light = hex => { const c = [1, 3, 5].map(i => parseInt(hex.slice(i, i + 2), 16) / 255).map(v => v <= .03928 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4); return .2126 * c[0] + .7152 * c[1] + .0722 * c[2]; };
                  const contrast = (a, b) => { const [x, y] = [light(value(a)), light(value(b))].sort((p, q) => q - p); return (x + .05) / (y + .05); };
                  return ['--line-strong', '--brand', '--s1', '--s2', '--s3', '--s4', '--s5', '--s6', '--focus-out'].filter(name => contrast(name, '--surface') < 3).join(' ');
                }
                """);

            Assert.Equal("", weak);
        }
    }

    [Fact]
    public async Task Without_a_script_every_kind_of_page_says_what_it_has_to_say()
    {
        IPage page = await site.Open(390, script: false);
        await page.GotoAsync(SampleSite.Address + "datasets/population/");
        Assert.True(await page.Locator("#charts svg.plot").CountAsync() >= 4);
        Assert.True(await page.Locator("#charts details table").CountAsync() >= 4);
        Assert.True(await page.Locator("#charts a[download]").CountAsync() >= 4);
        Assert.Equal(4, await page.Locator("#download a[download]").CountAsync());
        await page.GotoAsync(SampleSite.Address + "datasets/aed/rows/");
        Assert.True(await page.Locator("table tbody tr").CountAsync() >= 50);
        await page.Locator(".pager a").First.ClickAsync();
        Assert.True(await page.Locator("table tbody tr").CountAsync() >= 1);
        await page.GotoAsync(SampleSite.Address + "datasets/aed/list/");
        Assert.False(await page.Locator(".place-finder").IsVisibleAsync());
        Assert.True(await page.Locator(".place-line").CountAsync() > 100);
        await page.GotoAsync(SampleSite.Address + "search/list/");
        await page.Locator(".letters a").First.ClickAsync();
        Assert.True(await page.Locator("main li a").CountAsync() > 0);
    }

    [GeneratedRegex("<header class=\"site-header\">.*?</header>", RegexOptions.Singleline)]
    private static partial Regex Header();

    [GeneratedRegex("<nav class=\"site-nav\".*|<li><a [^>]*>([^<]+)</a>")]
    private static partial Regex Items();

    [GeneratedRegex("<footer.*?</footer>", RegexOptions.Singleline)]
    private static partial Regex Footer();

    [GeneratedRegex("<(img|video|audio|marquee|blink|object|embed|iframe|canvas|animate)[ >]")]
    private static partial Regex Media();
}
