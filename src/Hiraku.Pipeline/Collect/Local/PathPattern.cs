namespace Hiraku.Pipeline.Collect.Local;

/// <summary>A path with wildcards inside one folder: * and ? within a name, ** over folders. It cannot lead out of the folder.</summary>
internal sealed class PathPattern
{
    private const int MostFiles = 10_000;

    private readonly string[] segments;

    private PathPattern(string[] segments) => this.segments = segments;

    public bool IsPattern => segments.Any(segment => segment.AsSpan().ContainsAny('*', '?'));

    /// <summary>Null where the path is absolute or climbs.</summary>
    public static PathPattern? Parse(string path)
    {
        string forward = path.Replace('\\', '/');
        bool absolute = forward.StartsWith('/') || Path.IsPathRooted(path) || (forward.Length > 1 && forward[1] == ':') || forward.Contains('\0', StringComparison.Ordinal);
        string[] segments = forward.Split('/', StringSplitOptions.RemoveEmptyEntries);
        return absolute || segments.Length == 0 || segments.Contains("..", StringComparer.Ordinal) ? null : new PathPattern([.. segments.Where(segment => segment != ".")]);
    }

    /// <summary>The files that match, relative to the folder with forward slashes, in ordinal order.</summary>
    public IReadOnlyList<string> Match(string folder)
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        Walk(folder, "", 0, found);
        return [.. found];
    }

    /// <summary>Whether a name matches one segment.</summary>
    public static bool Matches(ReadOnlySpan<char> name, ReadOnlySpan<char> pattern) =>
        System.IO.Enumeration.FileSystemName.MatchesSimpleExpression(pattern, name, ignoreCase: false);

    private void Walk(string folder, string relative, int depth, SortedSet<string> found)
    {
        if (depth == segments.Length || found.Count >= MostFiles || !Directory.Exists(folder))
        {
            return;
        }

        string segment = segments[depth];
        bool last = depth == segments.Length - 1;
        if (segment == "**")
        {
            Walk(folder, relative, depth + 1, found);
        }

        foreach (string entry in Directory.EnumerateFileSystemEntries(folder).Order(StringComparer.Ordinal))
        {
            string name = Path.GetFileName(entry);
            bool isFolder = Directory.Exists(entry);
            if (segment == "**")
            {
                if (isFolder && !IsLink(entry))
                {
                    Walk(entry, relative + name + "/", depth, found);
                }
                else if (!isFolder && last)
                {
                    found.Add(relative + name);
                }
            }
            else if (Matches(name, segment))
            {
                if (last && !isFolder && !IsScrap(name, segment))
                {
                    found.Add(relative + name);
                }
                else if (!last && isFolder)
                {
                    Walk(entry, relative + name + "/", depth + 1, found);
                }
            }
        }
    }

    private static bool IsLink(string path) => new FileInfo(path).LinkTarget is not null;

    /// <summary>Excel's lock files and hidden files match no wildcard.</summary>
    private static bool IsScrap(string name, string pattern) =>
        pattern.Contains('*', StringComparison.Ordinal) && (name.StartsWith("~$", StringComparison.Ordinal) || name.StartsWith('.'));
}
