using System.Net;
using System.Text;

namespace Hiraku.Cli.Serving;

/// <summary>What <c>serve</c> adds to a page while it is looked at: it loads again after a build, and says what is wrong on top.</summary>
internal static class LivePage
{
    public const string ScriptPath = "/-/live.js";
    public const string StylePath = "/-/live.css";
    public const string StatePath = "/-/state";

    /// <summary>A file of its own: the pages' policy refuses styles that stand in the page.</summary>
    public const string Style = """
        .hiraku-trouble { background: #fff3f3; color: #700; border-bottom: 3px solid #c00; padding: 1rem; }
        .hiraku-trouble pre { white-space: pre-wrap; margin: 0; max-height: 40vh; overflow: auto; }
        """;

    public const string Script = """
        (async () => {
          let seen;
          for (;;) {
            try {
              const now = await (await fetch('/-/state', { cache: 'no-store' })).text();
              if (seen !== undefined && now !== seen) { location.reload(); return; }
              seen = now;
            } catch { /* the server is gone or comes back; ask again */ }
            await new Promise(wake => setTimeout(wake, 200));
          }
        })();
        """;

    /// <param name="trouble">What the last build had to complain of; empty where it was good.</param>
    public static byte[] Of(string html, string trouble)
    {
        string banner = trouble.Length == 0 ? "" :
            $"<aside class=\"hiraku-trouble\" role=\"alert\"><strong>hiraku serve</strong><pre>{WebUtility.HtmlEncode(trouble)}</pre></aside>";
        string script = $"<link rel=\"stylesheet\" href=\"{StylePath}\"><script src=\"{ScriptPath}\" defer></script>";
        int body = html.IndexOf("<body", StringComparison.OrdinalIgnoreCase);
        int start = body < 0 ? 0 : html.IndexOf('>', body) + 1;
        return Encoding.UTF8.GetBytes(html.Insert(start, script + banner));
    }

    /// <summary>What is shown where no site could be built at all.</summary>
    public static string Empty(string title) => $"<!doctype html><html lang=\"ja\"><head><meta charset=\"utf-8\"><title>{WebUtility.HtmlEncode(title)}</title></head><body><h1>{WebUtility.HtmlEncode(title)}</h1></body></html>";
}
