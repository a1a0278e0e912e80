using System.Diagnostics;
using System.Text;

namespace Hiraku.Acceptance.Support;

/// <summary>The real command, run as a process of its own.</summary>
internal static class Command
{
    /// <summary>Beside the tests; the same code as they have in themselves.</summary>
    public static readonly string OwnProgram = Path.Combine(AppContext.BaseDirectory, "hiraku.dll");

    /// <summary>As it is handed out, compiled beforehand, where that could be done.</summary>
    public static readonly string Program = File.Exists(Compiled) ? Compiled : OwnProgram;

    private static string Compiled => Path.Combine(AppContext.BaseDirectory, "program", "hiraku.dll");

    public static CommandResult Run(params string[] arguments) => Run(new Dictionary<string, string>(), arguments);

    /// <param name="environment">Set for this process only.</param>
    public static CommandResult Run(IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        using Process process = Start(environment, arguments);
        Task<string> error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new CommandResult(process.ExitCode, output, error.GetAwaiter().GetResult());
    }

    public static Process Start(IReadOnlyDictionary<string, string> environment, params string[] arguments) => Start(Program, environment, arguments);

    /// <param name="program">For runs that take over what a build in this process made: another program makes everything again.</param>
    public static Process Start(string program, IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [program, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }
}

/// <summary>What a command left: its exit code and what it said.</summary>
internal sealed record CommandResult(int ExitCode, string Output, string Error)
{
    public string All => Output + Error;
}
