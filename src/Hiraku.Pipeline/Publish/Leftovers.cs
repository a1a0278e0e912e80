namespace Hiraku.Pipeline.Publish;

/// <summary>What runs that were killed left lying about. Only the holder of the <see cref="BuildLock"/> may clear it away.</summary>
public static class Leftovers
{
    /// <param name="folders">Folders that are empty between two runs.</param>
    /// <param name="patterns">Half-written files, by folder and pattern.</param>
    public static void Clear(IEnumerable<string> folders, IEnumerable<(string Folder, string Pattern)> patterns)
    {
        foreach (string folder in folders.Where(Directory.Exists))
        {
            Directory.Delete(folder, recursive: true);
        }

        foreach (string file in patterns.Where(each => Directory.Exists(each.Folder)).SelectMany(each => Directory.GetFiles(each.Folder, each.Pattern)))
        {
            File.Delete(file);
        }
    }
}
