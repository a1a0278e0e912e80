using Microsoft.Playwright;

namespace Hiraku.Acceptance.Site;

public sealed class BrowserTests(SampleSite site) : IClassFixture<SampleSite>
{
    [Fact]
    public async Task No_page_asks_another_host_for_anything_and_none_logs_an_error()
    {
        IPage page = await site.Open(1280);
        var errors = new List<string>();
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
            {
                errors.Add(page.Url + " " + message.Text);
            }
        };
        page.PageError += (_, error) => errors.Add(page.Url + " " + error);
        foreach (string path in SampleSite.PageKinds)
        {
            await page.GotoAsync(SampleSite.Address + path, new() { WaitUntil = WaitUntilState.NetworkIdle });
        }

        Assert.Empty(site.Outside);
        Assert.Empty(errors);
    }

    [Fact]
    public async Task Without_a_script_text_charts_tables_lists_and_downloads_are_there()
    {
        IPage page = await site.Open(390, script: false);
        await page.GotoAsync(SampleSite.Address + "datasets/aed/");

        Assert.True(await page.Locator("#charts svg rect").CountAsync() > 10);
        Assert.Equal(260, await page.Locator("#map .place-list .place-line").CountAsync());
        Assert.Equal(20, await page.Locator("#table tbody tr").CountAsync());
        Assert.Equal(5, await page.Locator("#download a[download]").CountAsync());
        await page.GotoAsync(SampleSite.Address + "search/");
        Assert.True(await page.Locator("noscript").First.IsVisibleAsync());
    }

    [Theory]
    [InlineData("光が丘")]
    [InlineData("光ヶ丘")]
    [InlineData("ひかりがおか")]
    [InlineData("ヒカリガオカ")]
    [InlineData("ﾋｶﾘｶﾞｵｶ")]
    [InlineData("光が丘2丁目")]
    [InlineData("光が丘　二丁目")]
    public async Task A_town_is_found_however_it_is_written(string query)
    {
        IPage page = await site.Open(390);
        await page.GotoAsync(SampleSite.Address + "search/?q=" + Uri.EscapeDataString(query));
        await page.Locator(".results li").First.WaitForAsync();

        Assert.Contains("光が丘", await page.Locator(".results li").First.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains("当てはまるもの", await page.Locator("[data-status]").InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_first_result_costs_less_than_a_hundred_kilobytes()
    {
        IPage page = await site.Open(390);
        long bytes = 0;
        page.Response += async (_, answer) => bytes += answer.Url.Contains("/search/index/", StringComparison.Ordinal) ? (await answer.BodyAsync()).Length : 0;
        await page.GotoAsync(SampleSite.Address + "search/?q=" + Uri.EscapeDataString("光が丘"), new() { WaitUntil = WaitUntilState.NetworkIdle });

        Assert.InRange(bytes, 1, 100_000);
    }

    [Fact]
    public async Task Nothing_found_says_so_and_offers_the_topics()
    {
        IPage page = await site.Open(390);
        await page.GotoAsync(SampleSite.Address + "search/?q=zzzzqq", new() { WaitUntil = WaitUntilState.NetworkIdle });

        Assert.Contains("見つかりませんでした", await page.Locator("[data-status]").InnerTextAsync(), StringComparison.Ordinal);
        Assert.True(await page.Locator(".link-row a").CountAsync() > 0);
    }

    [Fact]
    public async Task The_first_page_is_light()
    {
        IPage page = await site.Open(390);
        long bytes = 0;
        page.Response += async (_, answer) => bytes += (await answer.BodyAsync()).Length;
        await page.GotoAsync(SampleSite.Address, new() { WaitUntil = WaitUntilState.NetworkIdle });

        Assert.InRange(bytes, 1, 100_000);
    }
}
