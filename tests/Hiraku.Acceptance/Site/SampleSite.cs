using System.Runtime.CompilerServices;
using Hiraku.Model.Catalogs;
using Hiraku.Model.Datasets;
using Hiraku.Model.Diagnostics;
using Hiraku.Site;
using Hiraku.Tests.Site.Sample;
using Microsoft.Playwright;

namespace Hiraku.Acceptance.Site;

/// <summary>The sample ward's site in a real browser, which may reach nothing but these files.</summary>
public class SampleSite : IAsyncLifetime
{
    public const string Address = "http://site.localhost/";
    protected const string TileServer = "https://tiles.example.jp/";

    /// <summary>One grey pixel.</summary>
    private static readonly byte[] Tile = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mO8cuXKfwAI5AOCHmJ9OAAAAABJRU5ErkJggg==");

    private readonly SampleOutput output = new();
    private IPlaywright? playwright;

    /// <summary>One page of each kind, in Japanese.</summary>
    public static IReadOnlyList<string> PageKinds { get; } =
    [
        "", "datasets/", "datasets/aed/", "datasets/population/", "datasets/events/", "datasets/budget/", "datasets/shelters/", "datasets/toilets/",
        "datasets/aed/rows/", "datasets/aed/list/", "datasets/aed/places/0000000012/", "topics/", "topics/health/", "coverage/", "quality/", "changes/",
        "schemas/", "schemas/jichitai-2023/aed/", "search/?q=ひかりがおか", "search/list/", "about/", "licence/", "developers/", "accessibility/", "accessibility/results/", "404.html",
    ];

    /// <summary>The kinds that やさしい日本語 has pages of its own for.</summary>
    public static IReadOnlyList<string> EasyKinds { get; } =
    [
        "", "datasets/", "datasets/aed/", "datasets/population/", "datasets/shelters/", "datasets/toilets/", "datasets/aed/list/", "topics/", "topics/health/",
        "search/?q=ひかりがおか", "about/", "licence/", "accessibility/", "404.html",
    ];

    public static string Root { get; } = RootOf();

    public IBrowser? Browser { get; private set; }

    /// <summary>Requests that left the site, over all pages of all tests.</summary>
    public System.Collections.Concurrent.ConcurrentBag<string> Outside { get; } = [];

    /// <summary>What stands between this machine and a browser test; null where nothing does.</summary>
    public string? Missing { get; private set; }

    private static string BrowserPath => Environment.GetEnvironmentVariable("HIRAKU_CHROMIUM") ?? "/usr/bin/chromium";

    /// <summary>What the site stage wrote, by path.</summary>
    public IReadOnlyDictionary<string, byte[]> Files => output.Files;

    /// <summary>Whose tiles the ward's maps have; nobody's.</summary>
    protected virtual MapTiles? Tiles => null;

    public async ValueTask InitializeAsync()
    {
        Catalog catalog = SampleWard.Publish(output);
        SiteBuilder.Build(catalog with { Site = catalog.Site with { Tiles = Tiles } }, SampleSchemas.All, SiteFolders.Own, output, new DiagnosticBag());
        if (!File.Exists(BrowserPath))
        {
            Missing = $"no browser at {BrowserPath} (apt-get install chromium fonts-noto-cjk, or set HIRAKU_CHROMIUM)";
            return;
        }

        Environment.SetEnvironmentVariable("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        playwright = await Playwright.CreateAsync();
        Browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = BrowserPath, Args = ["--no-sandbox"] });
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (Browser is not null)
        {
            await Browser.DisposeAsync();
        }

        playwright?.Dispose();
    }

    /// <summary>A page whose every request is answered from memory.</summary>
    public async Task<IPage> Open(int width, ColorScheme scheme = ColorScheme.Light, bool script = true)
    {
        Assert.SkipWhen(Missing is not null, Missing ?? "");
        var context = await Browser!.NewContextAsync(new() { ViewportSize = new() { Width = width, Height = 900 }, ColorScheme = scheme, JavaScriptEnabled = script, ReducedMotion = ReducedMotion.Reduce });
        await context.RouteAsync("**/*", Answer);
        return await context.NewPageAsync();
    }

    /// <summary>Opens a page and waits until its scripts have done what they do.</summary>
    public static async Task Visit(IPage page, string path)
    {
        await page.GotoAsync(Address + path);
        await Settle(page);
    }

    /// <summary>Waits until the page's scripts have done what they do: until then they may put others in the place of elements that are there.</summary>
    public static Task Settle(IPage page) =>
        page.EvaluateAsync("async () => (await import(document.querySelector('script[type=module]').src)).ready.then(() => null)");

    /// <summary>
    /// Waits until the browser stands on a page whose address has this part, loaded whole. Asked of the page itself: WaitForURLAsync looks at the
    /// address and then listens for the next one, and on a busy machine the page arrives in between.
    /// </summary>
    public static Task Arrive(IPage page, string part) =>
        page.WaitForFunctionAsync("part => location.href.includes(part) && document.readyState === 'complete'", part);

    public void SaveTo(string folder) => output.SaveTo(folder);

    private Task Answer(IRoute route)
    {
        if (Tiles is not null && route.Request.Url.StartsWith(TileServer, StringComparison.Ordinal))
        {
            return route.FulfillAsync(new() { BodyBytes = Tile, ContentType = "image/png" });
        }

        if (!route.Request.Url.StartsWith(Address, StringComparison.Ordinal))
        {
            Outside.Add(route.Request.Url);
            return route.AbortAsync();
        }

        string path = Uri.UnescapeDataString(new Uri(route.Request.Url).AbsolutePath)[1..];
        path += path.Length == 0 || path.EndsWith('/') ? "index.html" : "";
        return output.Files.TryGetValue(path, out byte[]? bytes)
            ? route.FulfillAsync(new() { BodyBytes = bytes, ContentType = TypeOf(path) })
            : route.FulfillAsync(new() { Status = 404, Body = path });
    }

    private static string TypeOf(string path) => Path.GetExtension(path) switch
    {
        ".html" => "text/html; charset=utf-8",
        ".css" => "text/css",
        ".js" => "text/javascript",
        ".svg" => "image/svg+xml",
        ".json" => "application/json",
        _ => "application/octet-stream",
    };

    private static string RootOf([CallerFilePath] string path = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, "..", "..", ".."));
}

/// <summary>The same ward, its maps with tiles of a server that gives one grey picture.</summary>
public sealed class TiledSite : SampleSite
{
    protected override MapTiles? Tiles => new(TileServer + "{z}/{x}/{y}.png", new("見本の地図", "Sample map"), TileServer, 18);
}
