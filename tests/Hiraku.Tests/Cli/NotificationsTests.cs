using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;
using Hiraku.Cli;
using Hiraku.Cli.Building;
using Hiraku.Cli.Telling;
using Hiraku.Model.Datasets;
using Hiraku.Model.Diagnostics;
using Hiraku.Pipeline.Flow;

namespace Hiraku.Tests.Cli;

public sealed class NotificationsTests
{
    private const string Secret = "s3cret";

    private readonly List<string> problems = [];

    [Fact]
    public void A_webhook_gets_the_summary_and_the_run_as_json()
    {
        using FakeServer server = FakeServer.Http("200 OK");

        Send(Webhook, $"http://127.0.0.1:{server.Port}/{Secret}");

        Assert.Empty(problems);
        Assert.StartsWith($"POST /{Secret} HTTP/1.1", server.Heard, StringComparison.Ordinal);
        JsonNode body = JsonNode.Parse(server.Heard[server.Heard.IndexOf('{', StringComparison.Ordinal)..])!;
        Assert.Equal(1, (int)body["run"]!["exit_code"]!);
        Assert.Contains("2026-11-21", (string)body["text"]!, StringComparison.Ordinal);
    }

    [Theory, InlineData("500 Internal Server Error", "500"), InlineData("404 Not Found", "404")]
    public void A_webhook_that_answers_with_a_fault_is_told_by_its_number_and_without_its_address(string status, string told)
    {
        using FakeServer server = FakeServer.Http(status);

        Send(Webhook, $"http://127.0.0.1:{server.Port}/{Secret}");

        string problem = Assert.Single(problems);
        Assert.Contains(told, problem, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, problem, StringComparison.Ordinal);
    }

    [Theory, InlineData(null), InlineData(""), InlineData("no address " + Secret), InlineData("ftp://127.0.0.1/" + Secret), InlineData("http://127.0.0.1:1/" + Secret), InlineData("https://127.0.0.1:1/" + Secret)]
    public void A_webhook_without_a_usable_address_is_told_and_nothing_breaks(string? address)
    {
        Send(Webhook, address);

        Assert.DoesNotContain(Secret, Assert.Single(problems), StringComparison.Ordinal);
    }

    [Fact]
    public void A_webhook_over_tls_whose_certificate_is_not_there_is_told_and_nothing_is_sent_in_the_clear()
    {
        using FakeServer server = FakeServer.Http("200 OK");

        Send(Webhook, $"https://127.0.0.1:{server.Port}/{Secret}", patience: 2);

        Assert.Single(problems);
        Assert.DoesNotContain(Secret, server.Heard, StringComparison.Ordinal);
    }

    [Fact]
    public void A_server_that_never_answers_is_waited_for_only_so_long()
    {
        using FakeServer hook = FakeServer.Silent();
        using FakeServer mail = FakeServer.Silent();
        long start = Stopwatch.GetTimestamp();

        Send(Mail(mail.Port) with { WebhookVariable = "HOOK" }, $"http://127.0.0.1:{hook.Port}/", patience: 2);

        Assert.Equal(["webhook", "mail"], problems.Select(problem => problem.Split(' ')[0]));
        Assert.True(Stopwatch.GetElapsedTime(start) < TimeSpan.FromSeconds(30));
    }

    [Fact]
    public void A_mail_goes_to_everybody_named_with_the_summary_as_its_text()
    {
        using FakeServer server = FakeServer.Smtp();

        Send(Mail(server.Port), null);

        Assert.Empty(problems);
        Assert.Contains("RCPT TO:<joho@example.lg.jp>", server.Heard, StringComparison.Ordinal);
        Assert.Contains("RCPT TO:<kikaku@example.lg.jp>", server.Heard, StringComparison.Ordinal);
        Assert.Contains("MAIL FROM:<opendata@example.lg.jp>", server.Heard, StringComparison.Ordinal);
    }

    [Fact]
    public void Name_and_password_come_from_the_environment()
    {
        using FakeServer server = FakeServer.Smtp();

        Send(Mail(server.Port, user: "USER", password: "PASSWORD"), null);

        Assert.Empty(problems);
        Assert.Contains(Convert.ToBase64String(Encoding.UTF8.GetBytes(Secret)), server.Heard, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mail_server_that_refuses_is_told_without_the_password()
    {
        using FakeServer server = FakeServer.Smtp(refuses: true);

        Send(Mail(server.Port, user: "USER", password: "PASSWORD"), null);

        Assert.DoesNotContain(Secret, Assert.Single(problems), StringComparison.Ordinal);
    }

    [Fact]
    public void A_mail_server_without_tls_gets_nothing_where_tls_is_asked_for()
    {
        using FakeServer server = FakeServer.Smtp();

        Send(Mail(server.Port, user: "USER", password: "PASSWORD", tls: true), null);

        Assert.Single(problems);
        Assert.DoesNotContain("AUTH", server.Heard, StringComparison.Ordinal);
        Assert.DoesNotContain("DATA", server.Heard, StringComparison.Ordinal);
    }

    [Fact]
    public void On_a_good_night_nobody_is_told_unless_always_was_asked_for()
    {
        using FakeServer server = FakeServer.Http("200 OK");

        Send(Webhook with { Always = false }, $"http://127.0.0.1:{server.Port}/", ExitCode.AllPublished);

        Assert.Equal("", server.Heard);
    }

    private static Notify Webhook => new(Always: true, "HOOK", null);

    private static Notify Mail(int port, string? user = null, string? password = null, bool tls = false) =>
        new(Always: true, null, new MailNotice("127.0.0.1", port, tls, "opendata@example.lg.jp", ["joho@example.lg.jp", "kikaku@example.lg.jp"], user, password));

    /// <param name="patience">Seconds; as a rule so many that no machine is too busy to answer in time.</param>
    private void Send(Notify notify, string? address, int exitCode = ExitCode.SomeHeldOrFailed, int patience = 60)
    {
        var project = new Project("", new Publisher("131202", new("練馬区", "Nerima"), new("東京都", "Tokyo"), null), new SiteSettings(new("題", "Title"), "https://opendata.example.lg.jp/", ["ja"], "CC-BY-4.0", null)) { Notify = notify };
        var run = new FinishedRun(project, "2026-11-21", [], [], new DiagnosticBag(), null, new RunFolders(Path.Combine(Path.GetTempPath(), "nothing-here")), exitCode);
        new Notifications(
            name => name switch { "HOOK" => address, "USER" => "hiraku", "PASSWORD" => Secret, _ => null },
            (channel, problem) => problems.Add($"{channel} {problem}"))
        { Patience = TimeSpan.FromSeconds(patience) }.Send(run);
    }
}
