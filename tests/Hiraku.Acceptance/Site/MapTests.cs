using Microsoft.Playwright;

namespace Hiraku.Acceptance.Site;

/// <summary>Maps that move, with and without tiles, and the list that the reader's own device sorts.</summary>
public sealed class MapTests(SampleSite site, TiledSite tiled) : IClassFixture<SampleSite>, IClassFixture<TiledSite>
{
    [Fact]
    public async Task Nobody_is_asked_for_anything_before_a_reader_sets_the_map_moving()
    {
        IPage page = await tiled.Open(390);
        var asked = new List<string>();
        page.Request += (_, request) => asked.Add(request.Url);
        await SampleSite.Visit(page, "datasets/aed/");
        await page.Locator("#map").ScrollIntoViewIfNeededAsync();
        Assert.DoesNotContain(asked, url => url.Contains("leaflet", StringComparison.Ordinal) || url.Contains("tiles.example.jp", StringComparison.Ordinal));
        await Start(page);
        await page.Locator(".leaflet-tile-loaded").First.WaitForAsync();

        Assert.Contains(asked, url => url.StartsWith("https://tiles.example.jp/", StringComparison.Ordinal));
        Assert.Empty(tiled.Outside);
        Assert.Equal("見本の地図", await page.Locator("[data-map-credit] a").InnerTextAsync());
    }

    [Fact]
    [Trait(AccessibilityTests.Criterion, "2.5.1")]
    [Trait(AccessibilityTests.Criterion, "2.1.1")]
    public async Task A_moving_map_is_worked_by_keys_and_buttons_and_put_back()
    {
        IPage page = await site.Open(1280);
        await SampleSite.Visit(page, "datasets/aed/");
        await page.Locator("[data-map-start]").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("path.place").First.WaitForAsync();
        Assert.Equal("map-moving", await page.EvaluateAsync<string>("() => document.activeElement.classList[0]"));
        string before = await Outline(page);
        await page.Keyboard.PressAsync("ArrowRight");
        await page.WaitForFunctionAsync("d => document.querySelector('.map-moving .leaflet-map-pane').style.transform !== d", before);
        await page.Locator(".leaflet-control-zoom-in").ClickAsync();
        await page.Locator(".map-list a").Nth(4).FocusAsync();
        await page.Locator("[data-map-stop]").ClickAsync();

        Assert.True(await page.Locator("svg.map").IsVisibleAsync());
        Assert.Equal("地図を動かす", await page.EvaluateAsync<string>("() => document.activeElement.textContent"));
        Assert.Empty(site.Outside);
    }

    [Fact]
    public async Task A_dot_of_a_moving_map_tells_its_place_and_leads_to_it()
    {
        IPage page = await site.Open(390);
        await SampleSite.Visit(page, "datasets/aed/");
        await Start(page);
        await page.Locator("path.place").Last.DispatchEventAsync("click");

        Assert.Contains("/datasets/aed/places/", await page.Locator("[data-map-chosen] a").First.EvaluateAsync<string>("it => it.href"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_moving_map_has_no_fault_that_axe_knows()
    {
        string axe = await File.ReadAllTextAsync(BrowserPackages.Path("axe-core/axe.min.js"), TestContext.Current.CancellationToken);
        foreach (ColorScheme scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            IPage page = await tiled.Open(320, scheme);
            await SampleSite.Visit(page, "datasets/aed/");
            await Start(page);
            await page.EvaluateAsync(axe);

            Assert.Equal("", await page.EvaluateAsync<string>("async () => (await axe.run('#map', { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })).violations.map(v => v.id + ' ' + v.nodes[0].html).join('\\n')"));
        }
    }

    [Fact]
    public async Task A_place_alone_has_a_moving_map_only_where_there_are_tiles()
    {
        IPage page = await tiled.Open(390);
        await SampleSite.Visit(page, "datasets/aed/places/0000000012/");
        await Start(page);
        await page.Locator("path.here").WaitForAsync();

        Assert.DoesNotContain("data-map", System.Text.Encoding.UTF8.GetString(site.Files["datasets/aed/places/0000000012/index.html"]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_nearest_places_come_first()
    {
        IPage page = await At(35.7585f, 139.629f);
        await page.Locator("[data-near]").ClickAsync();
        await page.Locator("[data-result] li").First.WaitForAsync();

        Assert.Contains("光が丘", await page.Locator("[data-result] li").First.InnerTextAsync(), StringComparison.Ordinal);
        string[] distances = [.. (await page.Locator("[data-result] .place-about > span:first-child").AllInnerTextsAsync())];
        double[] metres = [.. distances.Select(Metres)];
        Assert.Equal(metres.Order(), metres);
    }

    [Fact]
    public async Task Open_now_leaves_those_that_are_open_in_Japan_at_this_moment()
    {
        IPage page = await At(35.7585f, 139.629f);
        // A Monday, 20:00 in Japan: schools (8:30 to 16:30) and most others are closed, those until 21:30 on any day are open.
        await page.Clock.SetFixedTimeAsync(new DateTime(2024, 6, 3, 11, 0, 0, DateTimeKind.Utc));
        await page.Locator("[data-open]").CheckAsync();
        await page.Locator("[data-result] li").First.WaitForAsync();
        var found = await page.Locator("[data-result] li").AllInnerTextsAsync();

        Assert.All(found, line => Assert.Contains("21:30", line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_does_not_give_a_position_is_told_and_keeps_the_list()
    {
        IPage page = await site.Open(390);
        await SampleSite.Visit(page, "datasets/aed/list/");
        await page.Locator("[data-near]").ClickAsync();
        await page.WaitForFunctionAsync("() => document.querySelector('[data-message]').textContent.includes('位置が分からない')");

        Assert.True(await page.Locator("[data-places-static] .place-line").CountAsync() > 100);
    }

    private async Task<IPage> At(float latitude, float longitude)
    {
        IPage page = await site.Open(390);
        await page.Context.GrantPermissionsAsync(["geolocation"]);
        await page.Context.SetGeolocationAsync(new() { Latitude = latitude, Longitude = longitude });
        await SampleSite.Visit(page, "datasets/aed/list/");
        return page;
    }

    private static async Task Start(IPage page)
    {
        await page.Locator("[data-map-start]").ClickAsync();
        await page.Locator(".map-moving").WaitForAsync();
    }

    private static Task<string> Outline(IPage page) => page.EvaluateAsync<string>("() => document.querySelector('.map-moving .leaflet-map-pane').style.transform");

    private static double Metres(string distance)
    {
        string number = string.Concat(distance.Where(c => char.IsAsciiDigit(c) || c == '.'));
        return double.Parse(number, System.Globalization.CultureInfo.InvariantCulture) * (distance.Contains("km", StringComparison.Ordinal) ? 1000 : 1);
    }
}
