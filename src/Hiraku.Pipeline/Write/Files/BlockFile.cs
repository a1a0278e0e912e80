using Microsoft.Win32.SafeHandles;

namespace Hiraku.Pipeline.Write.Files;

/// <summary>A new file in a real folder, written in large blocks and without a second buffer.</summary>
public sealed class BlockFile(string path) : BlockStream
{
    private readonly SafeFileHandle file = File.OpenHandle(path, FileMode.CreateNew, FileAccess.Write, FileShare.Read);
    private long written;

    protected override void Pass(ReadOnlySpan<byte> block)
    {
        RandomAccess.Write(file, block, written);
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
