using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;
using Hiraku.Site.Pages.Accessibility;
using Microsoft.Playwright;

namespace Hiraku.Acceptance.Site;

public sealed class AccessibilityTests(AxeRun run) : IClassFixture<AxeRun>
{
    /// <summary>The trait by which a test says which success criterion it holds.</summary>
    public const string Criterion = "criterion";

    [Theory]
    [InlineData(320, ColorScheme.Light)]
    [InlineData(320, ColorScheme.Dark)]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(1280, ColorScheme.Dark)]
    [Trait(Criterion, "1.3.4")]
    [Trait(Criterion, "1.4.4")]
    [Trait(Criterion, "1.4.10")]
    public void No_page_of_any_kind_violates_WCAG_2_2_AA_or_is_wider_than_the_screen(int width, ColorScheme scheme)
    {
        Assert.SkipWhen(run.Missing is not null, run.Missing ?? "");

        Assert.Empty(run.Faults[(width, scheme)].Distinct());
    }

    /// <summary>HIRAKU_ACCEPT=1 writes the file anew.</summary>
    [Fact]
    public void The_published_results_are_those_of_this_run()
    {
        Assert.SkipWhen(run.Missing is not null, run.Missing ?? "");
        string file = Path.Combine(SampleSite.Root, TestResults.FileName);
        string now = JsonSerializer.Serialize(Results(), TestResults.Format) + "\n";
        if (Environment.GetEnvironmentVariable("HIRAKU_ACCEPT") == "1")
        {
            File.WriteAllText(file, now);
        }

        Assert.Equal(now, File.ReadAllText(file).ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Every_criterion_that_applies_is_met_and_has_something_to_show_for_it()
    {
        Assert.SkipWhen(run.Missing is not null, run.Missing ?? "");
        var criteria = Results().Criteria;
        string[][] lines = [.. File.ReadLines(Path.Combine(SampleSite.Root, "site", "accessibility", "criteria.tsv")).Skip(1).Select(line => line.Split('\t'))];

        string[] unproved = [.. lines.Where(cells => cells[5] == "yes" && cells[6] != "look" && criteria.GetValueOrDefault(cells[0], Evidence.None) is { Rules: [], Tests: [] }).Select(cells => cells[0])];
        Assert.Empty(unproved);
        string[] unknown = [.. criteria.Keys.Except(lines.Select(cells => cells[0]))];
        Assert.Empty(unknown);
        Assert.DoesNotContain(criteria.Values, evidence => evidence.Broken.Length > 0);
    }

    /// <summary>axe has a few rules for criteria of level AAA, at which the site does not aim.</summary>
    private static bool IsAimedAt(string criterion) => criterion is not ("2.1.3" or "2.2.4" or "2.4.9" or "3.2.5" or "1.4.6");

    private TestResults Results()
    {
        (string Version, string Day) release = Release();
        string axe = JsonDocument.Parse(File.ReadAllText(BrowserPackages.Path("axe-core/package.json"))).RootElement.GetProperty("version").GetString()!;
        var tests = from method in typeof(AccessibilityTests).Assembly.GetTypes().SelectMany(type => type.GetMethods())
                    from trait in method.GetCustomAttributes<TraitAttribute>()
                    where trait.Name == Criterion
                    select (Criterion: trait.Value, Test: method.Name);
        var numbers = run.Judged.Keys.Select(judged => judged.Criterion).Concat(tests.Select(test => test.Criterion)).Where(IsAimedAt).Distinct();
        return new TestResults(
            release.Version,
            release.Day,
            $"axe-core {axe}, Chromium",
            [.. SampleSite.PageKinds],
            numbers.ToImmutableSortedDictionary(
                number => number,
                number => new Evidence(
                    [.. Rules(number, isBroken: false).Except(Rules(number, isBroken: true))],
                    [.. Rules(number, isBroken: true)],
                    [.. tests.Where(test => test.Criterion == number).Select(test => test.Test).Order(StringComparer.Ordinal)]),
                StringComparer.Ordinal));
    }

    private IEnumerable<string> Rules(string criterion, bool isBroken) =>
        run.Judged.Keys.Where(judged => judged.Criterion == criterion && judged.IsBroken == isBroken).Select(judged => judged.Rule).Order(StringComparer.Ordinal);

    /// <summary>The newest release of the changelog: "## 0.1.0 (2026-11-21)".</summary>
    private static (string Version, string Day) Release()
    {
        string[] words = File.ReadLines(Path.Combine(SampleSite.Root, "CHANGELOG.md")).First(line => line.StartsWith("## ", StringComparison.Ordinal)).Split(' ');
        return (words[1], words[2].Trim('(', ')'));
    }
}
