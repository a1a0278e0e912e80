using System.Collections.Immutable;
using System.Text;
using Hiraku.Model.Datasets;
using Hiraku.Model.Sources;
using Hiraku.Pipeline.Collect;

namespace Hiraku.Tests.Pipeline.Collect.Http;

public sealed class HttpSourceTests : IDisposable
{
    private readonly HttpMessageHandler handler = new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false };
    private readonly Shelf shelf = new();

    public HttpSourceTests() =>
        shelf.Connections = new Connections(handler, TimeProvider.System, _ => null) { FirstDelay = TimeSpan.FromMilliseconds(1), Attempts = 3 };

    [Fact]
    public void A_file_is_fetched_and_kept_by_hash()
    {
        using var server = SmallServer.Saying(SmallServer.Ok("a,b\n1,2\n", "Last-Modified: Wed, 01 Apr 2026 00:00:00 GMT\r\n"));

        RawFile file = Assert.Single(Fetch(server, "aed.csv?key=secret"));

        Assert.Equal("a,b\n1,2\n", File.ReadAllText(file.Path));
        Assert.Equal(server.Url("aed.csv"), file.Name);
        Assert.Equal(new DateTimeOffset(2026, 4, 1, 0, 0, 0, TimeSpan.Zero), file.Modified);
    }

    [Fact]
    public void What_has_not_changed_is_not_sent_again()
    {
        using var server = SmallServer.Saying(SmallServer.Ok("a,b\n", "ETag: \"v1\"\r\nLast-Modified: Wed, 01 Apr 2026 00:00:00 GMT\r\n"), SmallServer.Status(304));

        string first = Assert.Single(Fetch(server)).Sha256;
        RawFile again = Assert.Single(Fetch(server));

        Assert.Equal(first, again.Sha256);
        Assert.Contains("If-None-Match: \"v1\"", server.Requests[1], StringComparison.Ordinal);
        Assert.Contains("If-Modified-Since: Wed, 01 Apr 2026 00:00:00 GMT", server.Requests[1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_lost_from_the_store_is_fetched_whole()
    {
        using var server = SmallServer.Saying(SmallServer.Ok("a,b\n", "ETag: \"v1\"\r\n"));
        File.Delete(Assert.Single(Fetch(server)).Path);

        Assert.True(File.Exists(Assert.Single(Fetch(server)).Path));
        Assert.DoesNotContain("If-None-Match", server.Requests[1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_file_is_asked_for_once()
    {
        using var server = SmallServer.Saying(SmallServer.Status(404));

        Assert.Empty(Fetch(server));
        Assert.Equal([CollectRules.HttpStatus.Code], shelf.Codes);
        Assert.Single(server.Requests);
    }

    [Fact]
    public void A_server_that_stumbles_is_asked_again()
    {
        using var server = SmallServer.Saying(SmallServer.Status(500), SmallServer.Status(503), SmallServer.Ok("a,b\n"));

        Assert.Single(Fetch(server));
        Assert.Equal([CollectRules.Retried.Code], shelf.Codes);
    }

    [Fact]
    public void A_server_in_trouble_is_given_up()
    {
        using var server = SmallServer.Saying(SmallServer.Status(500));

        Assert.Empty(Fetch(server));
        Assert.Equal([CollectRules.HttpStatus.Code], shelf.Codes);
        Assert.Equal(3, server.Requests.Count);
    }

    [Fact]
    public void A_body_cut_off_in_the_middle_is_never_used()
    {
        using var server = SmallServer.Saying("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\na,b\n1,2\n");

        Assert.Empty(Fetch(server));
        Assert.Equal([CollectRules.HttpBroken.Code], shelf.Codes);
        Assert.Empty(shelf.Stored);
    }

    [Theory]
    [InlineData("Content-Length: 100000\r\n")]
    [InlineData("")]
    public void A_body_beyond_the_limit_is_refused_whether_declared_or_not(string length)
    {
        shelf.Limits = Limits.Default with { FileBytes = 1000 };
        using var server = SmallServer.Saying($"HTTP/1.1 200 OK\r\nConnection: close\r\n{length}\r\n" + new string('x', 100_000));

        Assert.Empty(Fetch(server));
        Assert.Equal([CollectRules.TooLarge.Code], shelf.Codes);
    }

    [Theory]
    [InlineData("")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\na,b")]
    public void A_server_that_never_finishes_is_left(string beginning)
    {
        shelf.Limits = Limits.Default with { DownloadTime = TimeSpan.FromMilliseconds(200) };
        shelf.Connections = shelf.Connections! with { Attempts = 2 };
        using var server = new SmallServer(async (_, _, stream, ct) =>
        {
            await stream.WriteAsync(Encoding.ASCII.GetBytes(beginning), ct);
            await Task.Delay(Timeout.Infinite, ct);
        });

        Assert.Empty(Fetch(server));
        Assert.Equal([CollectRules.HttpTimeout.Code], shelf.Codes);
    }

    [Fact]
    public void A_slow_server_is_waited_for()
    {
        using var server = new SmallServer(async (_, _, stream, ct) =>
        {
            foreach (string part in new[] { "HTTP/1.1 200 OK\r\nContent-Length: 8\r\n\r\n", "a,b\n", "1,2\n" })
            {
                await Task.Delay(50, ct);
                await stream.WriteAsync(Encoding.ASCII.GetBytes(part), ct);
            }
        });

        Assert.Equal(8, Assert.Single(Fetch(server)).Bytes);
    }

    [Fact]
    public void A_redirect_within_the_scheme_is_followed()
    {
        using var server = SmallServer.Saying(SmallServer.Status(302, "Location: /new.csv\r\n"), SmallServer.Ok("a,b\n"));

        Assert.Single(Fetch(server));
        Assert.StartsWith("GET /new.csv", server.Requests[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ftp://example.org/x.csv")]
    [InlineData("file:///etc/passwd")]
    public void A_redirect_to_another_scheme_is_refused(string target)
    {
        using var server = SmallServer.Saying(SmallServer.Status(302, $"Location: {target}\r\n"));

        Assert.Empty(Fetch(server));
        Assert.Equal([CollectRules.RedirectRefused.Code], shelf.Codes);
    }

    [Fact]
    public void A_circle_of_redirects_ends()
    {
        using var server = SmallServer.Saying(SmallServer.Status(301, "Location: /aed.csv\r\n"));

        Assert.Empty(Fetch(server));
        Assert.Equal([CollectRules.RedirectRefused.Code], shelf.Codes);
    }

    [Theory]
    [InlineData("file:///etc/passwd")]
    [InlineData("aed.csv")]
    public void Only_http_is_a_URL(string url)
    {
        Assert.Empty(shelf.Collect(new Source { Url = url }));
        Assert.Equal([CollectRules.BadUrl.Code], shelf.Codes);
    }

    private ImmutableArray<RawFile> Fetch(SmallServer server, string path = "aed.csv") => shelf.Collect(new Source { Url = server.Url(path) });

    public void Dispose()
    {
        handler.Dispose();
        shelf.Dispose();
    }
}
