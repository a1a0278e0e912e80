using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using Hiraku.Acceptance.Support;

namespace Hiraku.Acceptance.Telling;

/// <summary>What a run shows meanwhile: a bar to whoever sits before a terminal, lines of text to a pipe.</summary>
public sealed class ProgressTests
{
    private const string ControlSequence = "\u001b[";

    [Fact]
    public void In_a_terminal_a_bar_is_drawn_over_and_over_until_all_datasets_are_done()
    {
        using ProjectFolder project = new ProjectFolder().WithSample("public-toilet");

        string screen = InTerminal($"dotnet '{Command.Program}' build --as-of 2026-11-21 --lang ja --project '{project.Folder}'");

        Assert.Matches(@"\u001b\[\d+A\s+public-toilet \u001b\[[0-9;]+m━+\u001b\[0m \u001b\[[0-9;]+m100%", screen);
        Assert.Matches(@"public-toilet\s+公開 120行", screen);
    }

    [Fact]
    public void In_a_pipe_there_is_no_control_sequence()
    {
        using ProjectFolder project = new ProjectFolder().WithSample("public-toilet");

        CommandResult result = Command.Run(new Dictionary<string, string> { ["TERM"] = "xterm" }, "build", "--as-of", "2026-11-21", "--lang", "ja", "--project", project.Folder);

        Assert.Matches(@"public-toilet\s+公開 120行", result.Output);
        Assert.DoesNotContain(ControlSequence, result.All, StringComparison.Ordinal);
    }

    /// <summary>Runs a line under a pseudo-terminal of 80 columns and gives all that was written to its screen.</summary>
    private static string InTerminal(string line)
    {
        var start = new ProcessStartInfo("script", ["--quiet", "--return", "--command", "stty cols 80 rows 24; " + line, "/dev/null"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        start.Environment["TERM"] = "xterm";
        start.Environment.Remove("NO_COLOR");
        using Process process = Start(start);
        string screen = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, screen);
        return screen;
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            Assert.Skip("script (util-linux), which opens a pseudo-terminal, is not there.");
            throw;
        }
    }
}
