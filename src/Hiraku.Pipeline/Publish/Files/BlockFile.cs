using Hiraku.Pipeline.Write.Files;
using Microsoft.Win32.SafeHandles;

namespace Hiraku.Pipeline.Publish.Files;

/// <summary>
/// A new file in a real folder, written in large blocks and without a second buffer. A long one goes to the disk while it is
/// written, and what has arrived there does not stay in memory (docs/decisions/0042-long-files-leave-memory.md).
/// </summary>
public sealed class BlockFile(string path) : BlockStream
{
    private readonly SafeFileHandle file = File.OpenHandle(path, FileMode.CreateNew, FileAccess.Write, FileShare.Read);
    private long written;

    protected override void Pass(ReadOnlySpan<byte> block)
    {
        RandomAccess.Write(file, block, written);
        PageCache.Wrote(file, written, written + block.Length);
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
