using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Hiraku.Pipeline.Publish.Files;

/// <summary>
/// A file that is read once from wherever it is begun towards its end: of a long one, what was read does not stay in memory. Only
/// Linux takes such a wish; elsewhere the system does as it always does.
/// </summary>
internal sealed partial class PassingFile(string path) : FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16)
{
    /// <summary>Bytes that are spoken of together; no shorter file is spoken of.</summary>
    private const long Stretch = 8 << 20;

    private const int NotNeeded = 4;

    public override int Read(Span<byte> buffer) => Passed(base.Read(buffer));

    public override int Read(byte[] buffer, int offset, int count) => Passed(base.Read(buffer, offset, count));

    /// <summary>Gives back the memory of the stretches that a read went past.</summary>
    private int Passed(int read)
    {
        long from = StartOf(Position - read);
        long length = StartOf(Position) - from;
        if (length > 0 && OperatingSystem.IsLinux())
        {
            _ = posix_fadvise(SafeFileHandle, from, length, NotNeeded);
        }

        return read;
    }

    /// <summary>Where the stretch begins that a place lies in.</summary>
    private static long StartOf(long place) => place / Stretch * Stretch;

    [LibraryImport("libc")]
    private static partial int posix_fadvise(SafeFileHandle file, long offset, long length, int advice);
}
