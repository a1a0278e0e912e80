using System.Collections;
using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Hiraku.Bench.Timing;

/// <summary>Runs a command to its end and asks the kernel what it cost (posix_spawn and wait4; Linux).</summary>
internal static partial class Stopwatched
{
    /// <summary>Output goes to <paramref name="log"/>; that of a run before it is overwritten.</summary>
    public static Usage Run(Command command, string folder, string log)
    {
        if (command.Before is { } before)
        {
            _ = Run(Command.Of("sh", "-c", before), folder, log);
        }

        // The shell only changes folder and files, then becomes the command.
        string peakFile = log + ".peak";
        string?[] arguments = ["sh", "-c", "cd \"$1\" && log=$2 && shift 2 && exec \"$@\" >\"$log\" 2>&1", "sh", folder, log, .. Peak.Wrap(command, peakFile), null];
        long start = Stopwatch.GetTimestamp();
        int fault = Spawn(out int id, "/bin/sh", 0, 0, arguments, Surroundings());
        if (fault != 0)
        {
            throw new InvalidOperationException($"posix_spawn: {fault}: {command}");
        }

        if (Wait(id, out int status, 0, out ResourceUsage used) != id)
        {
            throw new InvalidOperationException($"wait4: {Marshal.GetLastPInvokeError()}: {command}");
        }

        double wall = Stopwatch.GetElapsedTime(start).TotalSeconds;
        int exitCode = (status & 0x7F) == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F);
        return new Usage(wall, used.Seconds, Peak.Read(peakFile) ?? used.PeakKilobytes * 1024, exitCode);
    }

    /// <summary>The same, and a failure stops the benchmark with what the command said.</summary>
    public static Usage Require(Command command, string folder, string log)
    {
        Usage usage = Run(command, folder, log);
        return usage.ExitCode == 0
            ? usage
            : throw new InvalidOperationException($"exit {usage.ExitCode}: {command}{Environment.NewLine}{File.ReadAllText(log)}");
    }

    private static string?[] Surroundings() =>
        [.. Environment.GetEnvironmentVariables().Cast<DictionaryEntry>().Where(pair => !IsOurs((string)pair.Key)).Select(pair => $"{pair.Key}={pair.Value}"), null];

    /// <summary>What <c>dotnet run</c> and MSBuild leave behind must not reach what is measured.</summary>
    private static bool IsOurs(string name) =>
        name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase) || name is "DOTNET_LAUNCH_PROFILE" or "DOTNET_HOST_PATH" or "DOTNET_CLI_TELEMETRY_SESSIONID";

    [LibraryImport("libc", EntryPoint = "posix_spawn", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Spawn(out int id, string path, nint actions, nint attributes, string?[] arguments, string?[] surroundings);

    [LibraryImport("libc", EntryPoint = "wait4", SetLastError = true)]
    private static partial int Wait(int id, out int status, int options, out ResourceUsage used);

    /// <summary><c>struct rusage</c> of 64-bit Linux; of what we do not read only the room is kept.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private struct ResourceUsage
    {
        private readonly long _userSeconds;
        private readonly long _userMicroseconds;
        private readonly long _systemSeconds;
        private readonly long _systemMicroseconds;
        public readonly long PeakKilobytes;
        private readonly Rest _rest;

        public readonly double Seconds => _userSeconds + _systemSeconds + ((_userMicroseconds + _systemMicroseconds) / 1e6);

        [System.Runtime.CompilerServices.InlineArray(13)]
        private struct Rest
        {
            private long _first;
        }
    }
}
