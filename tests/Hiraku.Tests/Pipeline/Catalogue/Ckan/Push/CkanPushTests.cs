using System.Collections.Immutable;
using System.Net;
using System.Text.Json.Nodes;
using Hiraku.Model;
using Hiraku.Model.Catalogs;
using Hiraku.Pipeline.Catalogue.Ckan.Push;

namespace Hiraku.Tests.Pipeline.Catalogue.Ckan.Push;

public sealed class CkanPushTests : IDisposable
{
    private readonly CkanServer server = new();
    private readonly HttpClient http;
    private readonly Catalog catalog;

    public CkanPushTests()
    {
        http = new HttpClient(server);
        Catalogues.Publish(out catalog);
    }

    [Fact]
    public async Task What_is_missing_is_created_with_its_files()
    {
        ImmutableArray<PushAction> actions = await Push();

        Assert.Equal([(PushVerb.Create, "131202_aed"), (PushVerb.Create, "131202_open_data_list")], actions.Select(action => (action.Verb, action.Package)));
        JsonObject package = server.Package("131202_aed");
        Assert.Equal("t131202", (string?)package["owner_org"]);
        Assert.Equal("AED設置箇所一覧", (string?)package["title"]);
        Assert.Contains("https://opendata.example.lg.jp/data/aed/131202_aed.csv", package["resources"]!.AsArray().Select(resource => (string?)resource!["url"]));
    }

    [Fact]
    public async Task Pushing_again_writes_nothing()
    {
        await Push();
        server.Writes.Clear();

        ImmutableArray<PushAction> actions = await Push();

        Assert.Empty(server.Writes);
        Assert.All(actions, action => Assert.Equal(PushVerb.Unchanged, action.Verb));
    }

    [Fact]
    public async Task A_dry_run_says_what_would_be_done_and_writes_nothing()
    {
        ImmutableArray<PushAction> actions = await Push(isDryRun: true);

        Assert.Equal([PushVerb.Create, PushVerb.Create], actions.Select(action => action.Verb));
        Assert.Empty(server.Writes);
    }

    [Fact]
    public async Task Only_what_differs_is_sent_and_what_others_set_stays()
    {
        await Push();
        JsonObject package = server.Package("131202_aed");
        package["title"] = "古い題";
        package["tags"]!.AsArray().Add(new JsonObject { ["name"] = "手で付けたタグ", ["id"] = "x" });
        package["extras"]!.AsArray().Add(new JsonObject { ["key"] = "担当メモ", ["value"] = "残す" });
        package["extras"]![0]!["value"] = "毎年";
        package["resources"]![0]!["hash"] = "old";
        server.Writes.Clear();

        ImmutableArray<PushAction> actions = await Push();

        Assert.Equal(["title", "extras"], actions[0].Changed);
        Assert.Equal((PushVerb.Update, "131202_aed.csv"), (actions[1].Verb, actions[1].Resource));
        Assert.Equal(["hash"], actions[1].Changed);
        Assert.Equal(2, server.Writes.Count);
        Assert.Contains("手で付けたタグ", package["tags"]!.AsArray().Select(tag => (string?)tag!["name"]));
        Assert.Equal(["担当メモ=残す", "更新頻度=1か月ごと"], package["extras"]!.AsArray().Select(extra => $"{extra!["key"]}={extra["value"]}"));
    }

    [Fact]
    public async Task A_file_no_longer_published_is_deleted_and_a_foreign_one_stays()
    {
        await Push();
        JsonArray resources = server.Package("131202_aed")["resources"]!.AsArray();
        resources.Add(new JsonObject { ["id"] = "r1", ["name"] = "old.pdf", ["url"] = "https://opendata.example.lg.jp/data/aed/old.pdf" });
        resources.Add(new JsonObject { ["id"] = "r2", ["name"] = "map", ["url"] = "https://elsewhere.example/map" });

        ImmutableArray<PushAction> actions = await Push();

        Assert.Equal((PushVerb.Delete, "old.pdf"), (actions[0].Verb, actions[0].Resource));
        Assert.Contains(resources, resource => (string?)resource!["id"] == "r2");
        Assert.DoesNotContain(resources, resource => (string?)resource!["id"] == "r1");
    }

    [Fact]
    public async Task A_new_file_of_a_known_package_is_added()
    {
        await Push();
        server.Package("131202_aed")["resources"]!.AsArray().RemoveAt(0);

        ImmutableArray<PushAction> actions = await Push();

        Assert.Equal((PushVerb.Create, "131202_aed.csv", null), (actions[0].Verb, actions[0].Resource, actions[0].Error));
    }

    [Fact]
    public async Task All_pages_of_the_organisations_packages_are_read_and_ours_that_are_gone_are_named()
    {
        foreach (string name in (string[])["131202_a", "131202_b", "131202_c", "other_d"])
        {
            server.Seed(name, "t131202");
        }

        ImmutableArray<PushAction> actions = await Push();

        Assert.Equal(2, server.Reads.Count);
        Assert.Equal(["131202_a", "131202_b", "131202_c"], actions.Where(action => action.Verb == PushVerb.Orphan).Select(action => action.Package));
    }

    [Fact]
    public async Task A_refused_package_is_reported_with_the_catalogues_reason_and_does_not_stop_the_others()
    {
        server.Seed("131202_aed", "another-organisation");

        ImmutableArray<PushAction> actions = await Push();

        Assert.Equal("name: That URL is already in use.", actions[0].Error);
        Assert.Null(actions[1].Error);
    }

    [Fact]
    public async Task A_wrong_token_is_reported_and_is_not_in_the_message()
    {
        ImmutableArray<PushAction> actions = await Push(token: "wrong-token");

        PushAction action = Assert.Single(actions);
        Assert.Equal("Access denied: User not authorized", action.Error);
        Assert.Empty(server.Writes);
    }

    [Fact]
    public async Task A_server_in_trouble_is_asked_again()
    {
        server.Troubles.Enqueue(HttpStatusCode.BadGateway);
        server.Troubles.Enqueue(HttpStatusCode.ServiceUnavailable);

        ImmutableArray<PushAction> actions = await Push();

        Assert.All(actions, action => Assert.Null(action.Error));
    }

    [Fact]
    public async Task A_server_that_stays_in_trouble_ends_the_push_with_its_status()
    {
        for (int i = 0; i < 10; i++)
        {
            server.Troubles.Enqueue(HttpStatusCode.BadGateway);
        }

        ImmutableArray<PushAction> actions = await Push();

        Assert.Equal("HTTP 502: the answer is not one of CKAN's", Assert.Single(actions).Error);
        Assert.Equal(6, server.Troubles.Count);
    }

    [Fact]
    public async Task A_new_title_is_pushed_as_one_patch()
    {
        await Push();
        server.Writes.Clear();
        CatalogEntry aed = catalog.Entries[0];
        Catalog renamed = catalog with { Entries = [aed with { Dataset = aed.Dataset with { Title = new LocalizedText("AED一覧", "AED") } }, .. catalog.Entries.Skip(2)] };

        ImmutableArray<PushAction> actions = await Push(renamed);

        Assert.Contains(actions, action => action.Changed.Contains("title") && action.Resource is null);
        Assert.Equal("AED一覧", (string?)server.Package("131202_aed")["title"]);
    }

    public void Dispose()
    {
        http.Dispose();
        server.Dispose();
    }

    private Task<ImmutableArray<PushAction>> Push(Catalog? pushed = null, bool isDryRun = false, string token = CkanServer.Token)
    {
        var client = new CkanClient(http, new Uri("https://ckan.example/catalogue/"), token, new HurriedClock());
        return new CkanPush(client, "t131202", isDryRun).RunAsync(pushed ?? catalog, TestContext.Current.CancellationToken);
    }

    /// <summary>A clock whose timers ring at once.</summary>
    private sealed class HurriedClock : TimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            TimeProvider.System.CreateTimer(callback, state, TimeSpan.Zero, period);
    }
}
