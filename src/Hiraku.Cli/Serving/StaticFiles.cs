using System.Collections.Frozen;

namespace Hiraku.Cli.Serving;

/// <summary>A path of a URL → a file of the site and how it is labelled.</summary>
internal sealed class StaticFiles(string folder)
{
    private const string Unknown = "application/octet-stream";

    private static readonly FrozenDictionary<string, string> Types = new Dictionary<string, string>
    {
        [".html"] = "text/html; charset=utf-8",
        [".css"] = "text/css; charset=utf-8",
        [".js"] = "text/javascript; charset=utf-8",
        [".json"] = "application/json; charset=utf-8",
        [".geojson"] = "application/geo+json",
        [".jsonld"] = "application/ld+json",
        [".csv"] = "text/csv; charset=utf-8",
        [".xlsx"] = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        [".parquet"] = "application/vnd.apache.parquet",
        [".ics"] = "text/calendar; charset=utf-8",
        [".zip"] = "application/zip",
        [".svg"] = "image/svg+xml",
        [".png"] = "image/png",
        [".jpg"] = "image/jpeg",
        [".ico"] = "image/x-icon",
        [".woff2"] = "font/woff2",
        [".atom"] = "application/atom+xml",
        [".xml"] = "application/xml",
        [".txt"] = "text/plain; charset=utf-8",
        [".md"] = "text/markdown; charset=utf-8",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    public static string TypeOf(string path) => Types.GetValueOrDefault(Path.GetExtension(path), Unknown);

    /// <summary>The file that a decoded URL path names, index.html for a folder; null where there is none or the path leaves the site.</summary>
    public string? Find(string urlPath)
    {
        if (urlPath.Contains('\0', StringComparison.Ordinal) || urlPath.Contains('\\', StringComparison.Ordinal))
        {
            return null;
        }

        string root = Path.GetFullPath(folder) + Path.DirectorySeparatorChar;
        string full = Path.GetFullPath(Path.Combine(root, urlPath.TrimStart('/')));
        if (!(full + Path.DirectorySeparatorChar).StartsWith(root, StringComparison.Ordinal))
        {
            return null;
        }

        return File.Exists(full) ? full : File.Exists(Path.Combine(full, "index.html")) ? Path.Combine(full, "index.html") : null;
    }
}
