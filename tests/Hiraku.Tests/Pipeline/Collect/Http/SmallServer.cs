using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Hiraku.Tests.Pipeline.Collect.Http;

/// <summary>A server in this process that says exactly the bytes a test wants, also those no proper server would.</summary>
internal sealed class SmallServer : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();

    /// <param name="answer">Gets the request's head and how many came before it; writes what it likes.</param>
    public SmallServer(Func<string, int, Stream, CancellationToken, Task> answer)
    {
        listener.Start();
        _ = Serve(answer);
    }

    public List<string> Requests { get; } = [];

    public string Url(string path) => $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/{path}";

    /// <summary>A server that gives these answers in turn, the last one for ever.</summary>
    public static SmallServer Saying(params string[] answers) =>
        new((_, number, stream, ct) => stream.WriteAsync(Encoding.UTF8.GetBytes(answers[Math.Min(number, answers.Length - 1)]), ct).AsTask());

    public static string Ok(string body, string headers = "") => $"HTTP/1.1 200 OK\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\nConnection: close\r\n{headers}\r\n{body}";

    public static string Status(int code, string headers = "") => $"HTTP/1.1 {code} X\r\nContent-Length: 0\r\nConnection: close\r\n{headers}\r\n";

    public void Dispose()
    {
        stop.Cancel();
        listener.Stop();
        stop.Dispose();
    }

    private async Task Serve(Func<string, int, Stream, CancellationToken, Task> answer)
    {
        CancellationToken ct = stop.Token;
        try
        {
            while (true)
            {
                using TcpClient client = await listener.AcceptTcpClientAsync(ct);
                using NetworkStream stream = client.GetStream();
                string head = await Head(stream, ct);
                Requests.Add(head);
                await answer(head, Requests.Count - 1, stream, ct);
                client.Client.Shutdown(SocketShutdown.Send);
            }
        }
        catch (Exception ended) when (ended is OperationCanceledException or SocketException or IOException or ObjectDisposedException)
        {
            // The test is over, or the client hung up, which is what some tests are about.
        }
    }

    private static async Task<string> Head(Stream stream, CancellationToken ct)
    {
        var head = new StringBuilder();
        byte[] one = new byte[1];
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal) && await stream.ReadAsync(one, ct) == 1)
        {
            head.Append((char)one[0]);
        }

        return head.ToString();
    }
}
