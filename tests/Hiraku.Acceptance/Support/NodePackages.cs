using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace Hiraku.Acceptance.Support;

/// <summary>Programs of other people that run on Node.js, in tests/node; a test that finds no Node.js is skipped, except in CI.</summary>
internal static class NodePackages
{
    private static readonly Lazy<string?> Missing = new(Install);

    private static string Folder { get; } = Path.Combine(RepositoryFolder(), "tests", "node");

    /// <summary>Skips the test when the packages cannot be had; fails it where CI is set, since there they must.</summary>
    public static void Require()
    {
        if (Missing.Value is not { } reason)
        {
            return;
        }

        Assert.True(string.IsNullOrEmpty(Environment.GetEnvironmentVariable("CI")), reason);
        Assert.Skip(reason);
    }

    /// <summary>Runs a script of tests/node and gives what it printed; the test fails, with that, when the script does.</summary>
    public static string Run(string script, params string[] arguments)
    {
        Require();
        (int exitCode, string output) = Execute("node", [Path.Combine(Folder, script), .. arguments]);
        Assert.True(exitCode == 0, $"{script} ended with {exitCode}:\n{output}");
        return output;
    }

    private static string? Install()
    {
        try
        {
            Execute("node", ["--version"]);
            string marker = Path.Combine(Folder, "node_modules", ".package-lock.json");
            string lockFile = Path.Combine(Folder, "package-lock.json");
            if (File.Exists(marker) && File.GetLastWriteTimeUtc(marker) >= File.GetLastWriteTimeUtc(lockFile))
            {
                return null;
            }

            (int exitCode, string output) = Execute(OperatingSystem.IsWindows() ? "npm.cmd" : "npm", ["ci"]);
            return exitCode == 0 ? null : $"'npm ci' in tests/node failed: {output.Trim().ReplaceLineEndings(" ")}";
        }
        catch (Win32Exception)
        {
            return "Install Node.js 20 or later with npm, so that the independent readers in tests/node can run.";
        }
    }

    private static (int ExitCode, string Output) Execute(string program, IReadOnlyList<string> arguments)
    {
        ProcessStartInfo start = new(program, arguments)
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + errors.GetAwaiter().GetResult());
    }

    private static string RepositoryFolder()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Hiraku.slnx")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new DirectoryNotFoundException("No folder above the tests holds Hiraku.slnx.");
    }
}
