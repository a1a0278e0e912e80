using System.Net;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Hiraku.Acceptance.Nights;

/// <summary>Whether a site is whole: every link inside it leads somewhere, every hash of its index is right.</summary>
internal static partial class SiteCheck
{
    private const string Base = "https://opendata.example.lg.jp/";

    public static IReadOnlyList<string> Faults(string site)
    {
        if (!File.Exists(Path.Combine(site, "index.html")))
        {
            return ["There is no index.html."];
        }

        return [.. FileFaults(site), .. LinkFaults(site)];
    }

    private static IEnumerable<string> FileFaults(string site)
    {
        using JsonDocument index = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(site, "data/index.json")));
        foreach (JsonElement file in index.RootElement.GetProperty("datasets").EnumerateArray().SelectMany(dataset => dataset.GetProperty("files").EnumerateArray()))
        {
            string path = file.GetProperty("path").GetString()!;
            string full = Path.Combine(site, path);
            if (!File.Exists(full))
            {
                yield return $"{path} is in the index and not there.";
            }
            else if (Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(full))) != file.GetProperty("sha256").GetString())
            {
                yield return $"{path} is not what the index says.";
            }
        }
    }

    private static IEnumerable<string> LinkFaults(string site)
    {
        var known = new Dictionary<string, bool>(StringComparer.Ordinal);
        foreach (string page in Directory.EnumerateFiles(site, "*.html", SearchOption.AllDirectories))
        {
            string folder = Path.GetRelativePath(site, Path.GetDirectoryName(page)!);
            foreach (Match match in Link().Matches(File.ReadAllText(page)))
            {
                string target = WebUtility.HtmlDecode(match.Groups[1].Value);
                target = target.StartsWith(Base, StringComparison.Ordinal) ? "/" + target[Base.Length..] : target;
                if (target.Contains(':', StringComparison.Ordinal) || target.StartsWith('#') || target.StartsWith("//", StringComparison.Ordinal))
                {
                    continue;
                }

                string path = Uri.UnescapeDataString(target.Split('#', '?')[0]);
                string full = Path.GetFullPath(path.StartsWith('/') ? Path.Combine(site, path.TrimStart('/')) : Path.Combine(site, folder, path));
                if (!known.TryGetValue(full, out bool there))
                {
                    known[full] = there = File.Exists(full) || File.Exists(Path.Combine(full, "index.html"));
                }

                if (!there)
                {
                    yield return $"{Path.GetRelativePath(site, page)} → {target}";
                }
            }
        }
    }

    [GeneratedRegex("(?:href|src)=\"([^\"]+)\"")]
    private static partial Regex Link();
}
