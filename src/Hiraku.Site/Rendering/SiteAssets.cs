using System.Security.Cryptography;

namespace Hiraku.Site.Rendering;

/// <summary>Copies site/assets into a folder named by the hash of their content, so that a browser never shows an old style on a new page.</summary>
public static class SiteAssets
{
    private const string Source = "site/assets/";

    /// <returns>The folder, from the site's root, with a slash at the end.</returns>
    public static string Copy(SiteFiles files, PageSink sink)
    {
        var assets = files.Names.Where(name => name.StartsWith(Source, StringComparison.Ordinal))
            .Select(name => (Name: name[Source.Length..], Bytes: files.Bytes(name)))
            .ToList();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (name, bytes) in assets)
        {
            hash.AppendData(System.Text.Encoding.UTF8.GetBytes(name + "\n"));
            hash.AppendData(bytes);
        }

        string folder = $"assets/{Convert.ToHexStringLower(hash.GetHashAndReset())[..10]}/";
        foreach (var (name, bytes) in assets)
        {
            sink.Write(folder + name, bytes);
        }

        return folder;
    }
}
