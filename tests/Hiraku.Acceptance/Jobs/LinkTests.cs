using System.Net;
using System.Net.Sockets;
using System.Text;
using Hiraku.Acceptance.Support;

namespace Hiraku.Acceptance.Jobs;

/// <summary>Dead links are looked for when somebody asks, by <c>check</c> alone.</summary>
public sealed class LinkTests : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);

    public LinkTests()
    {
        listener.Start();
        _ = Serve();
    }

    private string Proxy => $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/";

    public void Dispose() => listener.Dispose();

    [Fact]
    public void A_dead_link_is_a_warning_at_its_cell_and_only_when_asked_for()
    {
        using ProjectFolder project = Project();

        CommandResult asked = Check(project, Proxy, "--check-links");

        Assert.Equal(0, asked.ExitCode);
        Assert.Contains("(B3): warning HK6231", asked.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("(B2)", asked.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("HK6231", Check(project, Proxy).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_network_there_is_one_note()
    {
        using ProjectFolder project = Project();

        CommandResult asked = Check(project, "http://127.0.0.1:1/", "--check-links");

        Assert.Equal(0, asked.ExitCode);
        Assert.Contains("note HK6232", asked.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("HK6231", asked.Output, StringComparison.Ordinal);
    }

    private static ProjectFolder Project() => new ProjectFolder().WithDataset(
        "places",
        "sources: [{ path: raw/t.csv }]\ncolumns: { 名称: 名称, URL: { from: URL, kind: url } }\n",
        "t.csv",
        Encoding.UTF8.GetBytes("名称,URL\n中央図書館,http://www.city.example.lg.jp/alive\n豊玉図書館,http://www.city.example.lg.jp/gone\n"));

    /// <param name="proxy">What stands for the whole internet.</param>
    private static CommandResult Check(ProjectFolder project, string proxy, params string[] options) => Command.Run(
        new Dictionary<string, string> { ["http_proxy"] = proxy, ["no_proxy"] = "" },
        ["check", "--verbosity", "detailed", "--project", project.Folder, "--lang", "ja", .. options]);

    private async Task Serve()
    {
        try
        {
            while (true)
            {
                using TcpClient client = await listener.AcceptTcpClientAsync(TestContext.Current.CancellationToken);
                byte[] buffer = new byte[4096];
                int read = await client.GetStream().ReadAsync(buffer, TestContext.Current.CancellationToken);
                string status = Encoding.ASCII.GetString(buffer, 0, read).Contains("/gone ", StringComparison.Ordinal) ? "404 Not Found" : "200 OK";
                await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 {status}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"), TestContext.Current.CancellationToken);
            }
        }
        catch (Exception ended) when (ended is SocketException or OperationCanceledException or ObjectDisposedException or IOException)
        {
            // The test is over.
        }
    }
}
