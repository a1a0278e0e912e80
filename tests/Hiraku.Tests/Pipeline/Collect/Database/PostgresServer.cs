using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Hiraku.Tests.Pipeline.Collect.Database;

/// <summary>A PostgreSQL server of the test's own, from Debian's package, in a folder and on a port of its own.</summary>
public sealed class PostgresServer : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("hiraku-pg-").FullName;
    private readonly int port = FreePort();

    public PostgresServer()
    {
        if (Binaries is not { } binaries)
        {
            Assert.SkipWhen(Environment.GetEnvironmentVariable("CI") is null, "PostgreSQL is not installed (Debian package postgresql); the database source is not held.");
            Assert.Fail("PostgreSQL must be installed where CI runs.");
            return;
        }

        if (Environment.UserName == "root")
        {
            Run("chown", "postgres", folder);
        }

        RunAsServer(Path.Combine(binaries, "initdb"), "-D", Data, "-A", "trust", "-U", "postgres", "-E", "UTF8", "--no-sync");
        RunAsServer(Path.Combine(binaries, "pg_ctl"), "-D", Data, "-w", "-l", Path.Combine(folder, "log"), "-o", $"-p {port} -k {folder} -c listen_addresses=127.0.0.1 -c fsync=off", "start");
    }

    public string ConnectionString => $"Host=127.0.0.1;Port={port};Username=postgres;Database=postgres;Pooling=false";

    private static string? Binaries => Directory.Exists("/usr/lib/postgresql")
        ? Directory.EnumerateDirectories("/usr/lib/postgresql").Select(version => Path.Combine(version, "bin")).LastOrDefault(bin => File.Exists(Path.Combine(bin, "initdb")))
        : null;

    private string Data => Path.Combine(folder, "data");

    public void Dispose()
    {
        if (Binaries is { } binaries && Directory.Exists(Data))
        {
            RunAsServer(Path.Combine(binaries, "pg_ctl"), "-D", Data, "-m", "immediate", "stop");
        }

        Directory.Delete(folder, recursive: true);
    }

    /// <summary>The server refuses to run as root.</summary>
    private static void RunAsServer(string program, params string[] arguments)
    {
        if (Environment.UserName == "root")
        {
            Run("setpriv", ["--reuid=postgres", "--regid=postgres", "--init-groups", program, .. arguments]);
        }
        else
        {
            Run(program, arguments);
        }
    }

    private static void Run(string program, params string[] arguments)
    {
        using Process process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = "/" })!;
        process.WaitForExit(TimeSpan.FromMinutes(1));
        Assert.Equal(0, process.ExitCode);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
