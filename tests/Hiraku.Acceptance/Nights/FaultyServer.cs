using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Hiraku.Acceptance.Nights;

/// <summary>How a server may misbehave.</summary>
internal enum ServerFault
{
    None,
    Error500,
    Timeout,
    Truncated,
    WrongLength,
    Garbage,
    HangsUp,
}

/// <summary>Serves the exports of the datasets that are fetched, with an ETag, or shows the fault it was told to show.</summary>
internal sealed class FaultyServer : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly ServerFault[] faults = new ServerFault[NightProject.Datasets];

    public FaultyServer()
    {
        listener.Start();
        _ = Accept();
    }

    /// <summary>Whether the departments' second export is served.</summary>
    public bool Newer { get; set; }

    public Uri Url => new($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/");

    public void Show(int dataset, ServerFault fault) => faults[dataset] = fault;

    public void Heal() => Array.Clear(faults);

    public void Dispose()
    {
        stop.Cancel();
        listener.Stop();
        stop.Dispose();
    }

    private async Task Accept()
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                _ = Answer(await listener.AcceptTcpClientAsync(stop.Token), stop.Token);
            }
            catch (Exception ended) when (ended is OperationCanceledException or SocketException or ObjectDisposedException)
            {
                // The test is over, or a client was killed before it was let in.
            }
        }
    }

    private async Task Answer(TcpClient client, CancellationToken ct)
    {
        try
        {
            using (client)
            {
                NetworkStream stream = client.GetStream();
                byte[] head = new byte[4096];
                int read = await stream.ReadAsync(head, ct);
                string request = Encoding.ASCII.GetString(head, 0, read);
                string name = request.Split(' ').ElementAtOrDefault(1) ?? "";
                int dataset = int.Parse(name.AsSpan(name.Length - 6, 2), System.Globalization.CultureInfo.InvariantCulture);
                byte[] body = NightProject.Export(dataset, Newer && NightProject.IsRenewed(dataset));
                bool known = faults[dataset] == ServerFault.None && request.Contains(TagOf(body), StringComparison.Ordinal);
                await (known ? Write(stream, "304 X", 0, [], ct) : Say(stream, faults[dataset], body, ct));
                client.Client.Shutdown(SocketShutdown.Send);
            }
        }
        catch (Exception ended) when (ended is OperationCanceledException or SocketException or IOException or ObjectDisposedException or FormatException or ArgumentOutOfRangeException)
        {
            // A client that was killed hangs up; that is what these nights are about.
        }
    }

    private static async Task Say(NetworkStream stream, ServerFault fault, byte[] body, CancellationToken ct)
    {
        switch (fault)
        {
            case ServerFault.Error500:
                await Write(stream, "500 X", 0, [], ct);
                break;
            case ServerFault.Timeout:
                await Task.Delay(TimeSpan.FromSeconds(5), ct);
                break;
            case ServerFault.Truncated:
                await Write(stream, "200 OK", body.Length, body[..(body.Length / 2)], ct);
                break;
            case ServerFault.WrongLength:
                await Write(stream, "200 OK", body.Length + 1000, body, ct);
                break;
            case ServerFault.Garbage:
                await Write(stream, "200 OK", 64, [.. Enumerable.Range(0, 64).Select(i => (byte)((i * 37) + 128))], ct);
                break;
            case ServerFault.HangsUp:
                break;
            default:
                await Write(stream, $"200 OK\r\nETag: {TagOf(body)}", body.Length, body, ct);
                break;
        }
    }

    private static string TagOf(byte[] body) => $"\"{Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(body))}\"";

    private static async Task Write(NetworkStream stream, string status, int length, byte[] body, CancellationToken ct)
    {
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 {status}\r\nContent-Length: {length}\r\nConnection: close\r\n\r\n"), ct);
        await stream.WriteAsync(body, ct);
    }
}
