using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.Playwright;

namespace Hiraku.Acceptance.Site;

/// <summary>axe-core over every kind of page at WCAG 2.2 AA, in every language, both colour schemes, at two widths; run once for all tests.</summary>
public sealed class AxeRun : IAsyncLifetime
{
    private const string Script =
        """
        async () => {
          const run = await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'], resultTypes: ['violations'] });
          const short = rules => rules.map(rule => ({ id: rule.id, tags: rule.tags, html: rule.nodes[0]?.html.slice(0, 160) ?? '' }));
          return JSON.stringify({ violations: short(run.violations), passes: short(run.passes), wide: document.documentElement.scrollWidth > innerWidth });
        }
        """;

    private readonly SampleSite site = new();

    /// <summary>The rules of axe by success criterion: those that found something to judge, and those that found it wrong.</summary>
    public ConcurrentDictionary<(string Criterion, string Rule, bool IsBroken), bool> Judged { get; } = [];

    /// <summary>What was found, by width and colour scheme.</summary>
    public ConcurrentDictionary<(int Width, ColorScheme Scheme), List<string>> Faults { get; } = [];

    public string? Missing => site.Missing;

    public async ValueTask InitializeAsync()
    {
        await site.InitializeAsync();
        if (Missing is null)
        {
            string axe = await File.ReadAllTextAsync(BrowserPackages.Path("axe-core/axe.min.js"));
            var runs = from width in new[] { 320, 1280 } from scheme in new[] { ColorScheme.Light, ColorScheme.Dark } select Run(axe, width, scheme);
            await Task.WhenAll(runs.ToList());
        }
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    private async Task Run(string axe, int width, ColorScheme scheme)
    {
        var faults = Faults.GetOrAdd((width, scheme), _ => []);
        IPage page = await site.Open(width, scheme);
        var easy = SampleSite.EasyKinds.Select(kind => "easy/" + kind);
        foreach (string path in SampleSite.PageKinds.SelectMany(kind => new[] { kind, "en/" + kind }).Concat(easy))
        {
            await SampleSite.Visit(page, path);
            await page.EvaluateAsync(axe);
            JsonElement found = JsonDocument.Parse(await page.EvaluateAsync<string>(Script)).RootElement;
            Judge(found.GetProperty("passes"), isBroken: false);
            Judge(found.GetProperty("violations"), isBroken: true);
            faults.AddRange(found.GetProperty("violations").EnumerateArray().Select(rule => $"{path}: {rule.GetProperty("id")} {rule.GetProperty("html")}"));
            if (found.GetProperty("wide").GetBoolean())
            {
                faults.Add($"{path}: wider than {width} pixels");
            }
        }
    }

    /// <summary>axe tags a rule with its criteria: wcag143 is 1.4.3, wcag1412 is 1.4.12.</summary>
    private void Judge(JsonElement rules, bool isBroken)
    {
        foreach (JsonElement rule in rules.EnumerateArray())
        {
            foreach (string tag in rule.GetProperty("tags").EnumerateArray().Select(tag => tag.GetString()!).Where(tag => tag.Length > 6 && tag.StartsWith("wcag", StringComparison.Ordinal) && tag[4..].All(char.IsAsciiDigit)))
            {
                Judged[($"{tag[4]}.{tag[5]}.{tag[6..]}", rule.GetProperty("id").GetString()!, isBroken)] = true;
            }
        }
    }
}
