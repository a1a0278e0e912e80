using System.Text.Json;
using Microsoft.Playwright;

namespace Hiraku.Acceptance.Site;

/// <summary>The site by keyboard alone.</summary>
public sealed class KeyboardTests(SampleSite site) : IClassFixture<SampleSite>
{
    /// <summary>Stops that are walked from the top of a page, and again at its end.</summary>
    private const int Stops = 40, LastStops = 12;

    /// <summary>Notes what gets the focus: whether it can be seen, whether something covers it, whether it comes in the page's order.</summary>
    private const string Watch =
        """
        () => {
          window.walk = [];
          addEventListener('focusin', event => {
            const it = event.target, style = getComputedStyle(it), box = it.getBoundingClientRect();
            const x = Math.min(Math.max(box.left + Math.min(box.width / 2, 20), 0), innerWidth - 1), y = Math.min(Math.max(box.top + Math.min(box.height / 2, 10), 0), innerHeight - 1);
            const top = document.elementFromPoint(x, y);
            const faults = [];
            if (style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 2) faults.push('cannot be seen');
            if (box.bottom <= 0 || box.top >= innerHeight || box.right <= 0 || box.left >= innerWidth) faults.push('outside the window');
            else if (!(top && (it.contains(top) || top.contains(it)))) faults.push('covered by ' + top?.className);
            const last = window.lastFocus;
            if (last && !(last.compareDocumentPosition(it) & Node.DOCUMENT_POSITION_FOLLOWING)) faults.push('before the one it followed');
            window.lastFocus = it;
            walk.push(...faults.map(fault => `${it.tagName} "${it.textContent.trim().slice(0, 30)}" ${fault}`), null);
          });
        }
        """;

    private static readonly string[] Kinds = [.. SampleSite.PageKinds.Where(kind => kind is not ("datasets/events/" or "datasets/budget/" or "datasets/shelters/" or "licence/" or "developers/" or "schemas/"))];

    [Fact]
    [Trait(AccessibilityTests.Criterion, "2.1.1")]
    [Trait(AccessibilityTests.Criterion, "2.1.2")]
    [Trait(AccessibilityTests.Criterion, "2.4.3")]
    [Trait(AccessibilityTests.Criterion, "2.4.7")]
    [Trait(AccessibilityTests.Criterion, "2.4.11")]
    [Trait(AccessibilityTests.Criterion, "3.2.1")]
    public async Task Every_kind_of_page_is_walked_from_top_to_end_and_the_focus_is_always_seen()
    {
        IPage page = await site.Open(1280);
        var faults = new List<string>();
        foreach (string kind in Kinds)
        {
            await SampleSite.Visit(page, kind);
            await page.EvaluateAsync(Watch);
            int all = await page.EvaluateAsync<int>("() => [...document.querySelectorAll('a[href], button, input, summary, [tabindex=\"0\"]')].filter(it => it.checkVisibility()).length");
            await Walk(page, Math.Min(Stops, all));
            if (all > Stops + LastStops)
            {
                await page.EvaluateAsync("n => { const all = [...document.querySelectorAll('a[href], button, input, summary, [tabindex=\"0\"]')].filter(it => it.checkVisibility()); all.at(-n - 1).focus(); }", LastStops);
                await Walk(page, LastStops);
            }
            else
            {
                await Walk(page, all - Math.Min(Stops, all));
            }

            var walked = (await page.EvaluateAsync<JsonElement?>("() => walk"))!.Value.EnumerateArray().Where(step => step.ValueKind == JsonValueKind.String).Select(step => $"{kind}: {step.GetString()}");
            faults.AddRange(walked);
            string end = await page.EvaluateAsync<string>("() => document.activeElement.closest('footer') ? 'footer' : document.activeElement.outerHTML.slice(0, 120)");
            faults.AddRange(end == "footer" ? [] : [$"{kind}: ends at {end}"]);
        }

        Assert.Empty(faults.Distinct());
    }

    [Fact]
    [Trait(AccessibilityTests.Criterion, "2.4.1")]
    public async Task The_first_stop_leads_past_the_menu()
    {
        IPage page = await site.Open(390);
        await page.GotoAsync(SampleSite.Address + "datasets/");
        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("本文へ移動", await Focused(page, "it => it.textContent"));
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Tab");

        Assert.True(await page.EvaluateAsync<bool>("() => document.activeElement.closest('main') !== null"));
    }

    [Fact]
    [Trait(AccessibilityTests.Criterion, "2.1.1")]
    [Trait(AccessibilityTests.Criterion, "2.4.5")]
    public async Task Search_from_the_first_page_to_a_place_needs_no_mouse()
    {
        IPage page = await site.Open(390);
        await page.GotoAsync(SampleSite.Address);
        await page.Locator("#q").FocusAsync();
        await page.Keyboard.TypeAsync("光が丘第1");
        await page.Keyboard.PressAsync("Enter");
        await SampleSite.Arrive(page, "/search/?q=");
        await SampleSite.Settle(page);
        await page.Locator(".results a").First.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await SampleSite.Arrive(page, "/places/");

        Assert.Contains("光が丘", await page.Locator("h1").InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    [Trait(AccessibilityTests.Criterion, "2.1.1")]
    [Trait(AccessibilityTests.Criterion, "3.2.2")]
    [Trait(AccessibilityTests.Criterion, "4.1.3")]
    public async Task The_list_is_filtered_by_typing_and_says_how_many_are_left()
    {
        IPage page = await site.Open(390);
        await SampleSite.Visit(page, "datasets/");
        await page.Locator("#filter").FocusAsync();
        await page.Keyboard.TypeAsync("ａｅｄ");

        Assert.Equal("1件が当てはまります", await page.Locator("[data-count][role=status]").InnerTextAsync());
        Assert.Equal("filter", await Focused(page, "it => it.id"));
        Assert.Equal(1, await page.Locator(".card:visible").CountAsync());
    }

    [Fact]
    [Trait(AccessibilityTests.Criterion, "2.1.1")]
    public async Task A_table_is_sorted_filtered_and_paged_by_keys()
    {
        IPage page = await site.Open(1280);
        await SampleSite.Visit(page, "datasets/aed/rows/");
        ILocator head = page.Locator("thead th", new() { HasText = "開始時間" });
        await head.Locator("button").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        Assert.Equal("ascending", await head.GetAttributeAsync("aria-sort"));
        await page.Locator(".table-tools input").FocusAsync();
        await page.Keyboard.TypeAsync("図書館");
        await page.WaitForFunctionAsync("() => document.querySelector('.table-tools [role=status]').textContent.endsWith('件を表示')");
        await page.Locator(".pager a").First.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await SampleSite.Arrive(page, "/rows/2/");

        Assert.Equal("2", await page.Locator(".pager [aria-current]").First.InnerTextAsync());
    }

    [Fact]
    [Trait(AccessibilityTests.Criterion, "1.4.13")]
    public async Task A_chart_is_walked_by_arrow_keys_and_Escape_puts_the_tooltip_away()
    {
        IPage page = await site.Open(1280);
        await SampleSite.Visit(page, "datasets/population/");
        await page.Locator("#chart-trend svg.plot").FocusAsync();
        await page.Keyboard.PressAsync("ArrowRight");
        Assert.Contains("2018年1月1日: ", await page.Locator(".tip").InnerTextAsync(), StringComparison.Ordinal);
        await page.Keyboard.PressAsync("ArrowRight");
        Assert.Contains("2019年1月1日: ", await page.Locator(".tip").InnerTextAsync(), StringComparison.Ordinal);
        await page.Keyboard.PressAsync("Escape");

        Assert.False(await page.Locator(".tip").IsVisibleAsync());
    }

    private static async Task Walk(IPage page, int stops)
    {
        for (int i = 0; i < stops; i++)
        {
            await page.Keyboard.PressAsync("Tab");
        }
    }

    private static Task<string> Focused(IPage page, string what) => page.EvaluateAsync<string>($"() => ({what})(document.activeElement)");
}
