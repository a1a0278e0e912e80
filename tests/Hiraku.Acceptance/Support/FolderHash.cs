using System.Security.Cryptography;

namespace Hiraku.Acceptance.Support;

/// <summary>A folder's files by relative path and content, for telling two folders apart byte by byte.</summary>
internal static class FolderHash
{
    public static SortedDictionary<string, string> Of(string folder) => new(
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).ToDictionary(
            path => Path.GetRelativePath(folder, path).Replace('\\', '/'),
            path => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path)))),
        StringComparer.Ordinal);
}
