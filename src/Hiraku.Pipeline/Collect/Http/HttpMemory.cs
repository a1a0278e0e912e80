using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Hiraku.Pipeline.Collect.Http;

/// <summary>What a server said of a file when it last gave it, kept beside the store so that it need not give it again.</summary>
internal sealed record HttpMemory(string Url, string Sha256, string? ETag, string? LastModified)
{
    public static HttpMemory? Read(RawStore store, string url)
    {
        string path = PathOf(store, url);
        if (!File.Exists(path))
        {
            return null;
        }

        try
        {
            HttpMemory? memory = JsonSerializer.Deserialize<HttpMemory>(File.ReadAllBytes(path));
            bool whole = memory is { Sha256.Length: 64 } && memory.Url == url && memory.Sha256.All(char.IsAsciiHexDigitLower) && store.Holds(memory.Sha256);
            return whole ? memory : null;
        }
        catch (JsonException)
        {
            // A memory that cannot be read is no memory: the file is fetched anew.
            return null;
        }
    }

    /// <summary>Replaced in one move, so that a run killed at any moment leaves the old memory or the new one.</summary>
    public void Write(RawStore store)
    {
        string path = PathOf(store, Url);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        string temporary = path + "." + Path.GetRandomFileName();
        File.WriteAllBytes(temporary, JsonSerializer.SerializeToUtf8Bytes(this));
        File.Move(temporary, path, overwrite: true);
    }

    private static string PathOf(RawStore store, string url) =>
        Path.Combine(store.Folder, "http", Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(url))) + ".json");
}
