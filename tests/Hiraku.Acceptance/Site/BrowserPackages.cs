using System.ComponentModel;
using System.Diagnostics;

namespace Hiraku.Acceptance.Site;

/// <summary>The test tools of tests/browser: installed on first use, absent where there is no npm or no registry.</summary>
public static class BrowserPackages
{
    private static readonly Lazy<string?> Folder = new(Install);

    /// <summary>A file of a package; the calling test is skipped with one line where it cannot be had.</summary>
    public static string Path(string file)
    {
        Assert.SkipWhen(Folder.Value is null, "the packages of tests/browser are not installed and npm could not install them");
        return System.IO.Path.Combine(Folder.Value!, "node_modules", file);
    }

    public static (int Code, string Output) Run(string program, string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, said + errors.Result);
    }

    private static bool IsUpToDate(string folder)
    {
        var installed = new FileInfo(System.IO.Path.Combine(folder, "node_modules", ".package-lock.json"));
        return installed.Exists && installed.LastWriteTimeUtc >= File.GetLastWriteTimeUtc(System.IO.Path.Combine(folder, "package-lock.json"));
    }

    private static string? Install()
    {
        string folder = System.IO.Path.Combine(SampleSite.Root, "tests", "browser");
        if (IsUpToDate(folder))
        {
            return folder;
        }

        try
        {
            return Run("npm", folder, "ci", "--no-audit", "--no-fund").Code == 0 ? folder : null;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
