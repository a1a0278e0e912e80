using System.CommandLine;
using Hiraku.Cli.Commands;

namespace Hiraku.Cli;

/// <summary>The door: parses the command line, runs one command, and turns what went wrong into one line and an exit code.</summary>
internal static class EntryPoint
{
    public static async Task<int> RunAsync(string[] args)
    {
        Console.OutputEncoding = new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        RootCommand root = CommandTree.Build();
        ParseResult parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            return ExplainErrors(parsed);
        }

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration
            {
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = TimeSpan.FromSeconds(10),
            });
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Interrupted;
        }
#pragma warning disable CA1031 // The only place that may catch everything: a fault of ours becomes one line and a log file.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return FaultLog.Report(exception, Settings.Of(parsed));
        }
    }

    /// <summary>One line per mistake and where to read on; the whole help would bury them.</summary>
    private static int ExplainErrors(ParseResult parsed)
    {
        bool japanese = Settings.DefaultLanguage() == "ja";
        foreach (string message in parsed.Errors.Select(error => error.Message).Distinct())
        {
            Console.Error.WriteLine((japanese ? "コマンドの書き方が違います: " : "The command is not right: ") + message);
        }

        string name = parsed.CommandResult.Command is RootCommand ? "hiraku" : $"hiraku {parsed.CommandResult.Command.Name}";
        Console.Error.WriteLine((japanese ? "使い方: " : "See: ") + name + " --help");
        return ExitCode.CommandOrYamlWrong;
    }
}
