using System.Buffers;

namespace Hiraku.Pipeline.Write.Files;

/// <summary>One pooled stretch of bytes that a writer fills batch by batch; it grows to the largest batch and stays.</summary>
public sealed class RowBuffer : IDisposable
{
    private byte[] bytes = ArrayPool<byte>.Shared.Rent(1 << 16);

    /// <summary>The whole buffer, at least <paramref name="size"/> long; what it held is gone.</summary>
    public Span<byte> Take(long size)
    {
        if (size > bytes.Length)
        {
            ArrayPool<byte>.Shared.Return(bytes);
            bytes = ArrayPool<byte>.Shared.Rent(checked((int)size));
        }

        return bytes;
    }

    public ReadOnlySpan<byte> this[int start, int end] => bytes.AsSpan(start, end - start);

    public void Dispose()
    {
        if (bytes.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(bytes);
            bytes = [];
        }
    }
}
