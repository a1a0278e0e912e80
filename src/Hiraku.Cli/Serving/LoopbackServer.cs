using System.Globalization;
using System.Net;
using System.Text;

namespace Hiraku.Cli.Serving;

/// <summary>Answers requests of this machine only: it listens on the loopback address, and to no other host name than that.</summary>
internal sealed class LoopbackServer(string site, int port, Func<ServedState> state) : IDisposable
{
    private const int MostTries = 10;

    private readonly StaticFiles files = new(site);
    private HttpListener listener = new();

    /// <summary>Begins to listen; throws where the port is somebody else's.</summary>
    public void Start()
    {
        for (int tries = 1; !TryStart(mayGiveUp: tries < MostTries); tries++)
        {
            // The socket of the try before is closed only when it is collected.
            GC.Collect();
            GC.WaitForPendingFinalizers();
            listener = new HttpListener();
        }
    }

    public async Task Run(CancellationToken cancel)
    {
        using CancellationTokenRegistration stop = cancel.Register(listener.Stop);
        while (!cancel.IsCancellationRequested)
        {
            try
            {
                HttpListenerContext context = await listener.GetContextAsync();
                _ = Task.Run(() => Answer(context), cancel);
            }
            catch (Exception ended) when (ended is HttpListenerException or ObjectDisposedException && cancel.IsCancellationRequested)
            {
                return;
            }
        }
    }

    public void Dispose() => ((IDisposable)listener).Dispose();

    /// <summary>
    /// .NET's listener breaks when somebody is connecting at the very moment it starts, as the page of the last session does that
    /// asks for changes: it takes the connection before it has made the list to keep it in.
    /// </summary>
    private bool TryStart(bool mayGiveUp)
    {
        try
        {
            listener.Prefixes.Add(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}/"));
            listener.Prefixes.Add(string.Create(CultureInfo.InvariantCulture, $"http://localhost:{port}/"));
            listener.Start();
            return true;
        }
        catch (ArgumentNullException) when (mayGiveUp)
        {
            return false;
        }
    }

    private void Answer(HttpListenerContext context)
    {
        try
        {
            using HttpListenerResponse response = context.Response;
            response.Headers["Cache-Control"] = "no-store";
            response.Headers["X-Content-Type-Options"] = "nosniff";
            if (context.Request.HttpMethod is not ("GET" or "HEAD"))
            {
                response.StatusCode = (int)HttpStatusCode.MethodNotAllowed;
                return;
            }

            (int status, string type, byte[] body) = Content(Uri.UnescapeDataString(context.Request.Url!.AbsolutePath));
            response.StatusCode = status;
            response.ContentType = type;
            response.ContentLength64 = body.Length;
            if (context.Request.HttpMethod == "GET")
            {
                response.OutputStream.Write(body);
            }
        }
        catch (Exception gone) when (gone is HttpListenerException or IOException or ObjectDisposedException or InvalidOperationException)
        {
            // The browser went away, or the site took its place between looking and reading; it asks again.
        }
    }

    private (int Status, string Type, byte[] Body) Content(string path)
    {
        ServedState now = state();
        switch (path)
        {
            case LivePage.StatePath:
                return (200, "text/plain; charset=utf-8", Encoding.UTF8.GetBytes(now.Build.ToString(CultureInfo.InvariantCulture)));
            case LivePage.StylePath:
                return (200, StaticFiles.TypeOf(".css"), Encoding.UTF8.GetBytes(LivePage.Style));
            case LivePage.ScriptPath:
                return (200, StaticFiles.TypeOf(".js"), Encoding.UTF8.GetBytes(LivePage.Script));
        }

        string? file = files.Find(path);
        string? shown = file ?? files.Find("/404.html");
        int status = file is null ? 404 : 200;
        if (shown is null)
        {
            return (status, StaticFiles.TypeOf(".html"), LivePage.Of(LivePage.Empty("hiraku serve"), now.Trouble));
        }

        string type = StaticFiles.TypeOf(shown);
        return (status, type, type.StartsWith("text/html", StringComparison.Ordinal) ? LivePage.Of(File.ReadAllText(shown), now.Trouble) : File.ReadAllBytes(shown));
    }
}

/// <summary>How many builds there were, and what the last one had to complain of.</summary>
internal sealed record ServedState(int Build, string Trouble);
