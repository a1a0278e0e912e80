using System.Diagnostics;
using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using System.Text;
using Hiraku.Acceptance.Support;

namespace Hiraku.Acceptance.Jobs;

/// <summary><c>hiraku serve</c> as somebody uses it who works on a project: in a browser, on this machine, until Ctrl+C.</summary>
public sealed class ServeTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly ProjectFolder project = new();
    private readonly HttpClient browser = new() { Timeout = Patience };
    private readonly int port;
    private readonly Process server;

    public ServeTests()
    {
        project.WithDataset("table", """
            title: { ja: 表, en: Table }
            department: { ja: 総務課, en: General affairs }
            sources: [{ path: raw/*.csv }]
            columns: { 名称: 名称, 件数: 件数 }
            """, "export.csv", "名称,件数\r\n第一,10\r\n第二,20\r\n"u8.ToArray());
        (server, port) = Serving();
    }

    [Fact]
    public async Task A_changed_cell_stands_on_the_page_without_anybody_asking_for_a_build()
    {
        await Shows("datasets/table/rows/", "第一");
        string before = await Get("-/state");

        File.WriteAllText(project.At("datasets/table/raw/export.csv"), "名称,件数\r\n新しい施設,10\r\n第二,20\r\n");

        await Shows("datasets/table/rows/", "新しい施設");
        Assert.NotEqual(before, await Get("-/state"));
    }

    [Fact]
    public async Task What_is_wrong_stands_on_top_of_the_page_and_breaks_no_rule_of_its_policy()
    {
        await Shows("", "<main");

        File.AppendAllText(project.At("datasets/table/dataset.yml"), "\ntitel: 表\n");

        string page = await Shows("", "hiraku-trouble");
        Assert.Contains("titel", page, StringComparison.Ordinal);
        Assert.DoesNotContain("style=", page, StringComparison.Ordinal);
        Assert.Contains(".hiraku-trouble", await Get("-/live.css"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/../../hiraku.yml")]
    [InlineData("/%2e%2e/%2e%2e/hiraku.yml")]
    [InlineData("/..%2f..%2fhiraku.yml")]
    [InlineData("/data/..\\..\\..\\hiraku.yml")]
    [InlineData("//etc/passwd")]
    public async Task No_path_leads_out_of_the_site(string path)
    {
        await Shows("", "<main");

        string answer = await Ask(path, $"127.0.0.1:{port}");

        Assert.DoesNotContain("200 OK", answer.Split('\n')[0], StringComparison.Ordinal);
        Assert.DoesNotContain("publisher:", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("root:", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Neither_another_machine_nor_another_name_is_answered()
    {
        await Shows("", "<main");

        Assert.DoesNotContain("200 OK", await Ask("/", "evil.example"), StringComparison.Ordinal);
        foreach (IPAddress address in NetworkInterface.GetAllNetworkInterfaces().SelectMany(each => each.GetIPProperties().UnicastAddresses).Select(each => each.Address).Where(each => each.AddressFamily == AddressFamily.InterNetwork && !IPAddress.IsLoopback(each)))
        {
            using var client = new TcpClient();
            await Assert.ThrowsAnyAsync<SocketException>(() => client.ConnectAsync(address, port, TestContext.Current.CancellationToken).AsTask());
        }
    }

    [Fact]
    public async Task It_starts_while_the_page_of_an_earlier_session_keeps_asking()
    {
        int asked = FreePort();
        using var ended = new CancellationTokenSource();
        Task asking = Task.Run(() =>
        {
            while (!ended.IsCancellationRequested)
            {
                _ = IsAnswering(asked);
            }
        }, TestContext.Current.CancellationToken);
        using Process second = Command.Start(new Dictionary<string, string>(), "serve", "--project", project.Folder, "--port", asked.ToString(System.Globalization.CultureInfo.InvariantCulture), "--out", project.At("out-second"), "--lang", "en");

        while (!second.HasExited && !IsAnswering(asked))
        {
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        Assert.False(second.HasExited);
        second.Kill();
        await ended.CancelAsync();
        await asking;
    }

    [Theory, InlineData("INT"), InlineData("TERM")]
    public async Task It_ends_when_it_is_told_to(string signal)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Signals are not Windows' way.");
        await Shows("", "<main");

        using Process kill = Process.Start("kill", ["-" + signal, server.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);

        Assert.True(server.WaitForExit(Patience));
        Assert.Contains(server.ExitCode, new[] { 0, 130 });
    }

    public void Dispose()
    {
        if (!server.HasExited)
        {
            server.Kill();
            server.WaitForExit();
        }

        server.Dispose();
        browser.Dispose();
        project.Dispose();
    }

    /// <summary>Waits until a page says something.</summary>
    private async Task<string> Shows(string path, string text)
    {
        long start = Stopwatch.GetTimestamp();
        string page = "";
        while (Stopwatch.GetElapsedTime(start) < Patience)
        {
            page = await Get(path);
            if (page.Contains(text, StringComparison.Ordinal))
            {
                TestContext.Current.TestOutputHelper?.WriteLine($"{path} said {text} after {Stopwatch.GetElapsedTime(start).TotalSeconds:0.0} s");
                return page;
            }

            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        Assert.Fail($"/{path} never said {text}: {page}");
        return page;
    }

    private async Task<string> Get(string path)
    {
        try
        {
            return await browser.GetStringAsync(new Uri($"http://localhost:{port}/{path}"), TestContext.Current.CancellationToken);
        }
        catch (HttpRequestException)
        {
            return "";
        }
    }

    /// <summary>As a browser would never ask: the path as it stands, the host as one likes.</summary>
    private async Task<string> Ask(string path, string host)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, port, TestContext.Current.CancellationToken);
        await using NetworkStream stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n"), TestContext.Current.CancellationToken);
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>A port that was free may be somebody's a moment later: then the program says so and ends, and another one is tried.</summary>
    private (Process Server, int Port) Serving()
    {
        while (true)
        {
            int free = FreePort();
            Process started = Command.Start(new Dictionary<string, string>(), "serve", "--project", project.Folder, "--port", free.ToString(System.Globalization.CultureInfo.InvariantCulture), "--lang", "en");
            while (!started.HasExited)
            {
                if (IsAnswering(free))
                {
                    return (started, free);
                }

                Thread.Sleep(50);
            }

            Assert.True(started.ExitCode == 2, $"{started.ExitCode}: {started.StandardError.ReadToEnd()}{started.StandardOutput.ReadToEnd()}{Logged()}");
            started.Dispose();
        }
    }

    /// <summary>What the program wrote down of a fault of its own.</summary>
    private string Logged() => Directory.Exists(project.At("out/state/logs"))
        ? string.Concat(Directory.GetFiles(project.At("out/state/logs"), "fault*").Select(File.ReadAllText))
        : "";

    private bool IsAnswering(int asked)
    {
        using var soon = new CancellationTokenSource(TimeSpan.FromSeconds(5));
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, $"http://localhost:{asked}/-/state");
            using HttpResponseMessage answer = browser.Send(request, soon.Token);
            using var reader = new StreamReader(answer.Content.ReadAsStream(soon.Token));
            return int.TryParse(reader.ReadToEnd(), out _);
        }
        catch (Exception silent) when (silent is HttpRequestException or IOException or OperationCanceledException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
