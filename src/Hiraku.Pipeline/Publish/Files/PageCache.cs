using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Hiraku.Pipeline.Publish.Files;

/// <summary>
/// What the system keeps in memory of a file. Only Linux takes such wishes; elsewhere, and where it cannot follow one, the system
/// does as it always does.
/// </summary>
internal static partial class PageCache
{
    /// <summary>Bytes that are spoken of together; no shorter file is spoken of.</summary>
    private const long Stretch = 8 << 20;

    private const int NotNeeded = 4;

    /// <summary>Told after each read that went from one place of a file to another: gives back the memory of the stretches behind it.</summary>
    public static void Passed(SafeFileHandle file, long from, long to)
    {
        if (StartOf(from) < StartOf(to) && OperatingSystem.IsLinux())
        {
            _ = posix_fadvise(file, StartOf(from), StartOf(to) - StartOf(from), NotNeeded);
        }
    }

    /// <summary>Where the stretch begins that a place lies in.</summary>
    private static long StartOf(long place) => place / Stretch * Stretch;

    [LibraryImport("libc")]
    private static partial int posix_fadvise(SafeFileHandle file, long offset, long length, int advice);
}
