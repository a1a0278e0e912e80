using Hiraku.Bench.Timing;

namespace Hiraku.Bench;

/// <summary>What must be there before anything is measured: the peers' packages and a published hiraku.</summary>
internal static class Preparation
{
    public static void Peers(Folders folders)
    {
        if (!Directory.Exists(Path.Combine(folders.Bench, "node_modules", "nodejs-polars-linux-x64-gnu")))
        {
            Console.Error.WriteLine("peers: npm install");
            _ = Stopwatched.Require(Command.Of("npm", "install", "--no-audit", "--no-fund"), folders.Bench, folders.Log);
        }
    }

    /// <summary>The very executable that is handed out.</summary>
    public static void Hiraku(Folders folders)
    {
        Console.Error.WriteLine("hiraku: dotnet build deploy/Packages.proj");
        _ = Stopwatched.Require(
            Command.Of("dotnet", "build", "deploy/Packages.proj", "-t:Executables", "-p:Systems=linux-x64", "-v", "q", "--nologo"),
            folders.Repository,
            folders.Log);
    }

    /// <summary>The commit and the machine that the figures are of.</summary>
    public static string Describe(Folders folders)
    {
        _ = Stopwatched.Run(Command.Of("git", "-C", folders.Repository, "describe", "--always", "--dirty"), folders.Scratch, folders.Log);
        string commit = File.ReadAllText(folders.Log).Trim();
        string processor = File.ReadLines("/proc/cpuinfo").FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))?.Split(':')[1].Trim() ?? "unknown processor";
        string load = File.ReadAllText("/proc/loadavg").Split(' ')[0];
        string floor = Peak.IsExact ? "" : " GNU time is not installed: no peak is shown below this program's own.";
        return $"Commit {commit}; {Environment.ProcessorCount} cores of {processor}; .NET {Environment.Version}; load when it began {load}.{floor}";
    }
}
