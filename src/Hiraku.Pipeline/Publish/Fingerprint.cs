using System.Security.Cryptography;
using System.Text;

namespace Hiraku.Pipeline.Publish;

/// <summary>A hash over a list of named parts; two lists have the same one only where every part is the same.</summary>
public sealed class Fingerprint : IDisposable
{
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    public Fingerprint Add(string name, string value)
    {
        hash.AppendData(Encoding.UTF8.GetBytes($"{name.Length}:{name}={value.Length}:{value};"));
        return this;
    }

    public Fingerprint AddFile(string name, string path) =>
        Add(name, File.Exists(path) ? Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path))) : "none");

    /// <summary>Every file below a folder, by relative path and content.</summary>
    public Fingerprint AddFolder(string name, string folder)
    {
        Add(name, "");
        if (Directory.Exists(folder))
        {
            foreach (string path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
            {
                AddFile(Path.GetRelativePath(folder, path).Replace('\\', '/'), path);
            }
        }

        return this;
    }

    public string Finish() => Convert.ToHexStringLower(hash.GetHashAndReset());

    public void Dispose() => hash.Dispose();
}
