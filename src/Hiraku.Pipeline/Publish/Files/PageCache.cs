using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Hiraku.Pipeline.Publish.Files;

/// <summary>
/// What the system keeps in memory of a file. Only Linux takes such wishes; elsewhere, and where it cannot follow one, the system
/// does as it always does, and no byte of the file is different.
/// </summary>
internal static partial class PageCache
{
    /// <summary>Bytes behind the place of reading or writing that stay, so that the disk has time to take them; no shorter file is spoken of.</summary>
    public const long Kept = 4 * Stretch;

    /// <summary>Bytes that are spoken of together.</summary>
    private const long Stretch = 8 << 20;

    private const uint Begin = 2;
    private const int NotNeeded = 4;

    /// <summary>The whole stretches that were completed by going on from one place of a file to another; mostly none.</summary>
    public static (long From, long Length) Stretches(long from, long to) => (from / Stretch * Stretch, (to / Stretch * Stretch) - (from / Stretch * Stretch));

    /// <summary>Begins to carry a written stretch to the disk and does not wait for it.</summary>
    public static void SendOn(SafeFileHandle file, long from, long length)
    {
        if (OperatingSystem.IsLinux())
        {
            _ = sync_file_range(file, from, length, Begin);
        }
    }

    /// <summary>Gives back the memory of a stretch as far as the disk has it.</summary>
    public static void LetGo(SafeFileHandle file, long from, long length)
    {
        if (OperatingSystem.IsLinux() && from >= 0)
        {
            _ = posix_fadvise(file, from, length, NotNeeded);
        }
    }

    [LibraryImport("libc")]
    private static partial int sync_file_range(SafeFileHandle file, long offset, long length, uint flags);

    [LibraryImport("libc")]
    private static partial int posix_fadvise(SafeFileHandle file, long offset, long length, int advice);
}
