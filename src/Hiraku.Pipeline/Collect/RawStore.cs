using System.Buffers;
using System.IO.Enumeration;
using System.Security.Cryptography;

namespace Hiraku.Pipeline.Collect;

/// <summary>Every input that was ever read, unchanged, by the SHA-256 of its bytes. Nothing in it is ever altered.</summary>
public sealed class RawStore(string folder)
{
    /// <summary>The larger the blocks, the less the kernel has to do for each byte.</summary>
    private const int BlockSize = 1 << 18;

    public string Folder => folder;

    public string PathOf(string sha256) => Path.Combine(folder, sha256[..2], sha256);

    /// <summary>True where the file lies there and still has the bytes it is named after.</summary>
    public bool Holds(string sha256)
    {
        string path = PathOf(sha256);
        if (!File.Exists(path))
        {
            return false;
        }

        using FileStream file = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(file)) == sha256;
    }

    /// <summary>
    /// Takes in a stream; null where it is longer than <paramref name="limit"/>, and then nothing is kept. What the store holds
    /// already is not written again, only looked at: night after night the sources are the same gigabytes.
    /// </summary>
    public KeptFile? Keep(Stream source, long limit, CancellationToken ct)
    {
        Directory.CreateDirectory(folder);
        if (source.CanSeek && source.Length > BlockSize && source.Length <= limit && HasOneOf(source.Length))
        {
            string sha256 = Convert.ToHexStringLower(SHA256.HashData(source));
            if (TryFind(sha256, source.Length) is { } found)
            {
                return found;
            }

            source.Position = 0;
        }

        byte[] block = ArrayPool<byte>.Shared.Rent(BlockSize);
        try
        {
            int length = Fill(source, block);
            if (length > limit)
            {
                return null;
            }

            bool isWhole = length < block.Length;
            return isWhole && TryFind(Convert.ToHexStringLower(SHA256.HashData(block.AsSpan(0, length))), length) is { } found
                ? found
                : Write(source, block, length, limit, ct);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(block);
        }
    }

    /// <summary>Whether any file of this length lies in the store; only then it can be the one.</summary>
    private bool HasOneOf(long length) =>
        new FileSystemEnumerable<bool>(folder, (ref FileSystemEntry _) => true, new EnumerationOptions { RecurseSubdirectories = true })
        {
            ShouldIncludePredicate = (ref FileSystemEntry entry) => !entry.IsDirectory && entry.Length == length,
        }.Any();

    /// <summary>The file of these bytes, where it is there and whole. It counts as seen today, for what nobody saw for long may go.</summary>
    private KeptFile? TryFind(string sha256, long bytes)
    {
        if (!Holds(sha256))
        {
            return null;
        }

        string path = PathOf(sha256);
        File.SetLastWriteTimeUtc(path, DateTime.UtcNow);
        return new(sha256, path, bytes);
    }

    /// <param name="block">The first <paramref name="length"/> bytes of the source, which were read already.</param>
    private KeptFile? Write(Stream source, byte[] block, int length, long limit, CancellationToken ct)
    {
        string temporary = Path.Combine(folder, Path.GetRandomFileName() + ".part");
        try
        {
            (string Sha256, long Bytes)? copied = Copy(source, block, length, temporary, limit, ct);
            if (copied is not { } done)
            {
                return null;
            }

            string path = PathOf(done.Sha256);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.Move(temporary, path, overwrite: true);
            return new(done.Sha256, path, done.Bytes);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    /// <summary>While one block is written, it is hashed and the next is read.</summary>
    private static (string Sha256, long Bytes)? Copy(Stream source, byte[] block, int length, string path, long limit, CancellationToken ct)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.Read, bufferSize: 0);
        byte[] next = new byte[length < block.Length ? 0 : block.Length];
        long bytes = 0;
        while (length > 0)
        {
            ct.ThrowIfCancellationRequested();
            bytes += length;
            if (bytes > limit)
            {
                return null;
            }

            Task writing = Begin(file, block, length);
            try
            {
                hash.AppendData(block, 0, length);
                length = Fill(source, next);
            }
            finally
            {
                writing.GetAwaiter().GetResult();
            }

            (block, next) = (next, block);
        }

        return (Convert.ToHexStringLower(hash.GetHashAndReset()), bytes);
    }

    /// <summary>A source of one block is not worth another thread.</summary>
    private static Task Begin(FileStream file, byte[] block, int length)
    {
        if (length == block.Length)
        {
            return Task.Run(() => file.Write(block, 0, length));
        }

        file.Write(block, 0, length);
        return Task.CompletedTask;
    }

    /// <summary>A full block, unless the source ends: what comes over a line comes in small pieces.</summary>
    private static int Fill(Stream source, byte[] block) => source.ReadAtLeast(block, block.Length, throwOnEndOfStream: false);
}

/// <summary>One input as the store holds it.</summary>
public sealed record KeptFile(string Sha256, string Path, long Bytes);
