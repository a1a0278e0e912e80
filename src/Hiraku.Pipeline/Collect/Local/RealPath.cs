namespace Hiraku.Pipeline.Collect.Local;

/// <summary>Follows links to where a file really lies.</summary>
internal static class RealPath
{
    private const int MostLinks = 40;

    /// <summary>Whether the file, with every link on its way followed, lies in the folder.</summary>
    public static bool IsInside(string folder, string file)
    {
        string? root = Resolve(Path.GetFullPath(folder));
        string? real = Resolve(Path.GetFullPath(file));
        return root is not null && real is not null
            && real.StartsWith(Path.TrimEndingDirectorySeparator(root) + Path.DirectorySeparatorChar, StringComparison.Ordinal);
    }

    /// <summary>Null where links lead in a circle.</summary>
    private static string? Resolve(string path)
    {
        string root = Path.GetPathRoot(path)!;
        var left = new Stack<string>(path[root.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries).Reverse());
        string real = root;
        for (int links = 0; left.Count > 0;)
        {
            string next = Path.Combine(real, left.Pop());
            if (new FileInfo(next).LinkTarget is not { } target)
            {
                real = next;
                continue;
            }

            if (++links > MostLinks)
            {
                return null;
            }

            string full = Path.GetFullPath(target, real);
            foreach (string segment in full[root.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries).Reverse())
            {
                left.Push(segment);
            }

            real = root;
        }

        return real;
    }
}
