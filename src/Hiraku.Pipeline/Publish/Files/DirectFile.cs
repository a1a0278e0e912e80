using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Hiraku.Pipeline.Publish.Files;

/// <summary>
/// Writes blocks of an open file straight to the disk, past the memory in which the system keeps files (<c>O_DIRECT</c>). Only Linux takes
/// such a wish for an open file; elsewhere, and on file systems that refuse, blocks are written as always. No byte of the file is different.
/// </summary>
internal sealed partial class DirectFile(SafeFileHandle file)
{
    private const int GetFlags = 3;
    private const int SetFlags = 4;

    /// <summary>The flag's place depends on the processor (fcntl.h of the kernel).</summary>
    private static readonly int Direct = RuntimeInformation.ProcessArchitecture is Architecture.Arm64 or Architecture.Arm ? 0x10000 : 0x4000;

    private bool isDirect;
    private bool isRefused = !OperatingSystem.IsLinux();

    /// <param name="block">For a direct write whole pages that begin where a page of memory begins.</param>
    /// <param name="offset">Where in the file; for a direct write, where a page begins.</param>
    public void Write(ReadOnlySpan<byte> block, long offset, bool isDirectWanted)
    {
        Turn(isDirectWanted && !isRefused);
        try
        {
            RandomAccess.Write(file, block, offset);
        }
        catch (IOException) when (isDirect)
        {
            // Some take the wish and refuse the write; a disk that is full or broken says so once more.
            isRefused = true;
            Turn(direct: false);
            RandomAccess.Write(file, block, offset);
        }
    }

    private void Turn(bool direct)
    {
        if (direct != isDirect)
        {
            int flags = fcntl(file, GetFlags, 0);
            bool isTurned = flags >= 0 && fcntl(file, SetFlags, direct ? flags | Direct : flags & ~Direct) == 0;
            isRefused |= !isTurned;
            isDirect = direct && isTurned;
        }
    }

    [LibraryImport("libc")]
    private static partial int fcntl(SafeFileHandle file, int command, int argument);
}
