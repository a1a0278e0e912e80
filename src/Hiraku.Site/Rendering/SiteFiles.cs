using System.Text;

namespace Hiraku.Site.Rendering;

/// <summary>The hand-written files by name (templates/home.hbs, site/assets/site.css): the project's where it has one, the program's otherwise.</summary>
public sealed class SiteFiles
{
    private readonly SortedDictionary<string, string?> paths = new(StringComparer.Ordinal);

    public SiteFiles(SiteFolders folders)
    {
        foreach (string name in typeof(SiteFiles).Assembly.GetManifestResourceNames())
        {
            string normal = name.Replace('\\', '/');
            if (normal.StartsWith("templates/", StringComparison.Ordinal) || normal.StartsWith("site/", StringComparison.Ordinal))
            {
                paths[normal] = null;
            }
        }

        Overlay("templates/", folders.Templates, name => name.EndsWith(".hbs", StringComparison.Ordinal) || name.EndsWith(".yml", StringComparison.Ordinal));
        Overlay("site/", folders.Site, _ => true);
    }

    public IEnumerable<string> Names => paths.Keys;

    public bool Has(string name) => paths.ContainsKey(name);

    /// <summary>True where the file is the project's own, and may hold a fault of the project's making.</summary>
    public bool IsProjects(string name) => paths.TryGetValue(name, out string? path) && path is not null;

    public byte[] Bytes(string name) => paths[name] is string path ? File.ReadAllBytes(path) : OwnBytes(name);

    public string Text(string name) => Decode(Bytes(name));

    /// <summary>The program's own version of a file; null where it has none.</summary>
    public static string? OwnText(string name) =>
        typeof(SiteFiles).Assembly.GetManifestResourceInfo(name) is null ? null : Decode(OwnBytes(name));

    private static byte[] OwnBytes(string name)
    {
        using Stream stream = typeof(SiteFiles).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The program does not carry {name}.");
        byte[] bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    private static string Decode(byte[] bytes) => Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF').ReplaceLineEndings("\n");

    private void Overlay(string prefix, string? folder, Func<string, bool> wanted)
    {
        if (folder is null || !Directory.Exists(folder))
        {
            return;
        }

        foreach (string path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            string name = Path.GetRelativePath(folder, path).Replace('\\', '/');
            if (wanted(name) && !name.Split('/').Any(part => part.StartsWith('.')))
            {
                paths[prefix + name] = path;
            }
        }
    }
}
