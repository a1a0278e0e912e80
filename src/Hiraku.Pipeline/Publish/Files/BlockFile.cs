using Hiraku.Pipeline.Write.Files;
using Microsoft.Win32.SafeHandles;

namespace Hiraku.Pipeline.Publish.Files;

/// <summary>
/// A new file in a real folder, written in large blocks and without a second buffer. What a long one has beyond its first blocks goes
/// to the disk past the system's memory (docs/decisions/0042-long-files-leave-memory.md).
/// </summary>
public sealed class BlockFile : BlockStream
{
    /// <summary>Bytes that a file holds before it counts as long: what is shorter is likely to be read again at once.</summary>
    private const long Long = 8 * BlockSize;

    private readonly SafeFileHandle file;
    private readonly DirectFile direct;
    private long written;

    public BlockFile(string path)
    {
        file = File.OpenHandle(path, FileMode.CreateNew, FileAccess.Write, FileShare.Read);
        direct = new DirectFile(file);
    }

    protected override void Pass(ReadOnlySpan<byte> block)
    {
        direct.Write(block, written, isDirectWanted: written >= Long && written % BlockSize == 0 && block.Length == BlockSize);
        written += block.Length;
    }

    protected override void Dispose(bool disposing)
    {
        try
        {
            if (disposing && !file.IsClosed)
            {
                Flush();
            }
        }
        finally
        {
            file.Dispose();
            base.Dispose(disposing);
        }
    }
}
