using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Hiraku.Pipeline.Publish;

/// <summary>What the file system can do in one step and .NET has no call for.</summary>
internal static partial class FileLink
{
    private const int CurrentFolder = -100;
    private const uint Exchange = 2;

    /// <summary>Makes <paramref name="target"/> the same file as <paramref name="source"/>; a copy where the file system has no hard links.</summary>
    public static void LinkOrCopy(string source, string target)
    {
        bool linked = OperatingSystem.IsWindows() ? CreateHardLinkW(target, source, 0) : link(source, target) == 0;
        if (!linked)
        {
            File.Copy(source, target, overwrite: true);
        }
    }

    /// <summary>Lets two folders change places in one step; false where the system cannot.</summary>
    public static bool TryExchange(string a, string b) =>
        OperatingSystem.IsLinux() && renameat2(CurrentFolder, a, CurrentFolder, b, Exchange) == 0;

    /// <summary>Brings everything that was written to the file system of an open file onto the disk; false where the system has no such call.</summary>
    public static bool TrySync(SafeFileHandle file) => OperatingSystem.IsLinux() && syncfs(file) == 0;

    [LibraryImport("libc")]
    private static partial int syncfs(SafeFileHandle file);

    [LibraryImport("libc", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int link(string source, string target);

    [LibraryImport("libc", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int renameat2(int oldFolder, string oldPath, int newFolder, string newPath, uint flags);

    [LibraryImport("kernel32", StringMarshalling = StringMarshalling.Utf16)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool CreateHardLinkW(string target, string source, nint security);
}
