using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Hiraku.Tests.Cli;

/// <summary>A server on this machine that takes one caller after another, answers as it is told and keeps what it heard.</summary>
internal sealed class FakeServer : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly StringBuilder heard = new();

    private FakeServer(Func<StreamReader, StreamWriter, StringBuilder, Task> talk)
    {
        listener.Start();
        _ = Task.Run(async () =>
        {
            while (true)
            {
                using TcpClient caller = await listener.AcceptTcpClientAsync();
                await using NetworkStream stream = caller.GetStream();
                using var reader = new StreamReader(stream, Encoding.UTF8);
                await using var writer = new StreamWriter(stream, new UTF8Encoding(false)) { AutoFlush = true, NewLine = "\r\n" };
                try
                {
                    await talk(reader, writer, heard);
                }
                catch (IOException)
                {
                    // The caller hung up.
                }
            }
        });
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    public string Heard
    {
        get
        {
            lock (heard)
            {
                return heard.ToString();
            }
        }
    }

    /// <summary>Answers every request with one status.</summary>
    public static FakeServer Http(string status) => new(async (reader, writer, heard) =>
    {
        int length = 0;
        for (string? line = await reader.ReadLineAsync(); !string.IsNullOrEmpty(line); line = await reader.ReadLineAsync())
        {
            length = line.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase) ? int.Parse(line[15..], System.Globalization.CultureInfo.InvariantCulture) : length;
            Keep(heard, line);
        }

        var body = new StringBuilder();
        while (Encoding.UTF8.GetByteCount(body.ToString()) < length)
        {
            body.Append((char)reader.Read());
        }

        Keep(heard, body.ToString());
        await writer.WriteAsync($"HTTP/1.1 {status}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
    });

    /// <summary>Takes mail, or refuses it at the recipient.</summary>
    public static FakeServer Smtp(bool refuses = false) => new(async (reader, writer, heard) =>
    {
        await writer.WriteLineAsync("220 fake");
        bool data = false, password = false;
        for (string? line = await reader.ReadLineAsync(); line is not null; line = await reader.ReadLineAsync())
        {
            Keep(heard, line);
            if (data && line != ".")
            {
                continue;
            }

            string word = data ? "." : password ? "PASSWORD" : line.Split(' ')[0].ToUpperInvariant();
            data = word == "DATA";
            password = word == "AUTH";
            await writer.WriteLineAsync(word switch
            {
                "DATA" => "354 go on",
                "RCPT" when refuses => "550 no such user",
                "AUTH" => "334 UGFzc3dvcmQ6",
                "PASSWORD" => "235 welcome",
                "EHLO" => "250-fake\r\n250 AUTH LOGIN",
                _ => "250 fine",
            });
        }
    });

    /// <summary>Listens and never says a word.</summary>
    public static FakeServer Silent() => new(async (reader, _, _) => await reader.ReadToEndAsync());

    public void Dispose() => listener.Dispose();

    private static void Keep(StringBuilder heard, string line)
    {
        lock (heard)
        {
            heard.AppendLine(line);
        }
    }
}
