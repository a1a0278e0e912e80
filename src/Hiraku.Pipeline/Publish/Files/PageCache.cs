using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Hiraku.Pipeline.Publish.Files;

/// <summary>
/// What the system keeps in memory of a file. Only Linux takes such wishes; elsewhere, and where it cannot follow one, the system
/// does as it always does, and no byte of the file is different.
/// </summary>
internal static partial class PageCache
{
    /// <summary>Bytes that are spoken of together.</summary>
    private const long Stretch = 8 << 20;

    /// <summary>Bytes behind the place of reading or writing that stay, so that the disk has time to take them; no shorter file is spoken of.</summary>
    private const long Kept = 4 * Stretch;

    private const uint Begin = 2;
    private const int NotNeeded = 4;

    /// <summary>
    /// Told after each write that went from one place of a file to another: begins to carry whole stretches to the disk, does not
    /// wait for it, and gives back the memory of those that lie far enough behind.
    /// </summary>
    public static void Wrote(SafeFileHandle file, long from, long to)
    {
        if (IsStretchFull(from, to))
        {
            _ = sync_file_range(file, StartOf(from), StartOf(to) - StartOf(from), Begin);
            Passed(file, from, to);
        }
    }

    /// <summary>Told after each read that went from one place of a file to another: gives back the memory of what lies far enough behind.</summary>
    public static void Passed(SafeFileHandle file, long from, long to)
    {
        if (IsStretchFull(from, to) && StartOf(from) >= Kept)
        {
            _ = posix_fadvise(file, StartOf(from) - Kept, StartOf(to) - StartOf(from), NotNeeded);
        }
    }

    private static bool IsStretchFull(long from, long to) => StartOf(from) < StartOf(to) && OperatingSystem.IsLinux();

    /// <summary>Where the stretch begins that a place lies in.</summary>
    private static long StartOf(long place) => place / Stretch * Stretch;

    [LibraryImport("libc")]
    private static partial int sync_file_range(SafeFileHandle file, long offset, long length, uint flags);

    [LibraryImport("libc")]
    private static partial int posix_fadvise(SafeFileHandle file, long offset, long length, int advice);
}
