using System.Security.Cryptography;

namespace Hiraku.Pipeline.Write.Files;

/// <summary>A file on its way out: counts and hashes the bytes as they go by, so that nothing is read again to describe it.</summary>
public sealed class PublishedFileStream(Stream inner) : AppendOnlyStream
{
    private const int BufferSize = 1 << 17;

    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly byte[] waiting = new byte[BufferSize];
    private int used;
    private long flushed;
    private bool closed;

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        if (buffer.Length > BufferSize - used)
        {
            Flush();
            if (buffer.Length >= BufferSize)
            {
                Pass(buffer);
                return;
            }
        }

        buffer.CopyTo(waiting.AsSpan(used));
        used += buffer.Length;
    }

    public override void Flush()
    {
        Pass(waiting.AsSpan(0, used));
        used = 0;
    }

    /// <summary>Ends the file and gives the SHA-256 of all that was written, in lower-case hexadecimal.</summary>
    public string Close(out long bytes)
    {
        Flush();
        bytes = flushed;
        string sha256 = Convert.ToHexStringLower(hash.GetHashAndReset());
        Dispose();
        return sha256;
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

    private void Pass(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty)
        {
            return;
        }

        hash.AppendData(bytes);
        inner.Write(bytes);
        flushed += bytes.Length;
    }
}
