using System.Diagnostics;
using Hiraku.Model.Sources;
using Hiraku.Pipeline.Collect;
using Hiraku.Pipeline.Collect.Links;
using Hiraku.Tests.Pipeline.Collect.Http;

namespace Hiraku.Tests.Pipeline.Collect.Links;

public sealed class LinkProbeTests : IDisposable
{
    /// <summary>Nothing listens at port 1.</summary>
    private const string Nowhere = "http://127.0.0.1:1/";

    private readonly HttpMessageHandler handler = new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false };

    public void Dispose() => handler.Dispose();

    [Theory]
    [InlineData(200, LinkState.Alive)]
    [InlineData(401, LinkState.Alive)]
    [InlineData(403, LinkState.Alive)]
    [InlineData(404, LinkState.Dead)]
    [InlineData(410, LinkState.Dead)]
    [InlineData(429, LinkState.Alive)]
    [InlineData(500, LinkState.Dead)]
    [InlineData(503, LinkState.Alive)]
    public void What_a_status_means(int status, LinkState state)
    {
        using var server = SmallServer.Saying(SmallServer.Status(status));

        Assert.Equal(state, Ask(Probe(), server.Url("a")).State);
    }

    [Fact]
    public void A_server_that_does_not_know_the_short_question_is_asked_as_a_browser_would()
    {
        using var server = SmallServer.Saying(SmallServer.Status(405), SmallServer.Ok("page"));

        Assert.Equal(LinkState.Alive, Ask(Probe(), server.Url("a")).State);
        Assert.Equal(["HEAD", "GET"], server.Requests.Select(request => request.Split(' ')[0]));
    }

    [Fact]
    public void A_redirect_is_followed_to_its_end()
    {
        using var server = SmallServer.Saying(SmallServer.Status(301, "Location: /new\r\n"), SmallServer.Status(404));

        Assert.Equal(LinkState.Dead, Ask(Probe(), server.Url("old")).State);
        Assert.StartsWith("HEAD /new ", server.Requests[1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_redirect_to_itself_leads_nowhere()
    {
        using var server = SmallServer.Saying(SmallServer.Status(302, "Location: /a\r\n"));

        Assert.Equal(LinkState.Dead, Ask(Probe(), server.Url("a")).State);
    }

    [Fact]
    public void An_address_is_asked_once_in_a_run()
    {
        using var server = SmallServer.Saying(SmallServer.Ok(""));
        LinkProbe probe = Probe();

        probe.Ask([server.Url("a"), server.Url("a"), server.Url("b")], TestContext.Current.CancellationToken);
        probe.Ask([server.Url("b")], TestContext.Current.CancellationToken);

        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public void A_server_is_left_alone_between_two_questions()
    {
        using var server = SmallServer.Saying(SmallServer.Ok(""));
        var probe = new LinkProbe(Network()) { Pause = TimeSpan.FromMilliseconds(150) };
        var clock = Stopwatch.StartNew();

        probe.Ask([server.Url("a"), server.Url("b"), server.Url("c")], TestContext.Current.CancellationToken);

        Assert.True(clock.ElapsedMilliseconds >= 290, "three questions took " + clock.ElapsedMilliseconds + " ms");
    }

    [Fact]
    public void A_server_that_never_answers_costs_three_waits_and_no_more()
    {
        using var server = new SmallServer((_, _, _, ct) => Task.Delay(TimeSpan.FromMilliseconds(100), ct));
        var probe = new LinkProbe(Network()) { Pause = TimeSpan.Zero, Timeout = TimeSpan.FromMilliseconds(50) };

        IReadOnlyList<LinkAnswer> answers = probe.Ask([.. Enumerable.Range(0, 50).Select(i => server.Url("p" + i))], TestContext.Current.CancellationToken);

        Assert.All(answers, answer => Assert.Equal(LinkState.Silent, answer.State));
        Assert.InRange(server.Requests.Count, 1, 3);
    }

    [Fact]
    public void Where_nothing_listens_the_server_is_silent_and_not_the_page_dead() => Assert.Equal(LinkState.Silent, Ask(Probe(), Nowhere).State);

    [Theory]
    [InlineData("mailto:a@example.lg.jp")]
    [InlineData("not an address")]
    public void What_is_no_web_address_is_not_asked(string text) => Assert.Equal(LinkState.Alive, Ask(Probe(), text).State);

    private LinkProbe Probe() => new(Network()) { Pause = TimeSpan.Zero };

    private Connections Network() => new(handler, TimeProvider.System, _ => null);

    private static LinkAnswer Ask(LinkProbe probe, string url) => Assert.Single(probe.Ask([url], TestContext.Current.CancellationToken));
}
