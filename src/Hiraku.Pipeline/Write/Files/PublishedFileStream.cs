using System.Security.Cryptography;

namespace Hiraku.Pipeline.Write.Files;

/// <summary>A file on its way out: counts and hashes the bytes as they go by, so that nothing is read again to describe it.</summary>
public sealed class PublishedFileStream(Stream inner) : BlockStream
{
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private long passed;
    private bool closed;

    /// <summary>Ends the file and gives the SHA-256 of all that was written, in lower-case hexadecimal.</summary>
    public string Close(out long bytes)
    {
        Flush();
        bytes = passed;
        string sha256 = Convert.ToHexStringLower(hash.GetHashAndReset());
        Dispose();
        return sha256;
    }

    protected override void Pass(ReadOnlySpan<byte> block)
    {
        hash.AppendData(block);
        inner.Write(block);
        passed += block.Length;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing && !closed)
        {
            closed = true;
            hash.Dispose();
            inner.Dispose();
        }

        base.Dispose(disposing);
    }
}
