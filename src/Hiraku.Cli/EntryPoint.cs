using System.CommandLine;
using System.Globalization;
using Hiraku.Cli.Commands;

namespace Hiraku.Cli;

/// <summary>The door: parses the command line, runs one command, and turns what went wrong into one line and an exit code.</summary>
internal static class EntryPoint
{
    public static async Task<int> RunAsync(string[] args)
    {
        Console.OutputEncoding = new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        string language = LanguageOf(args);
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        RootCommand root = CommandTree.Build();
        ParseResult parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            return WrongUsage.Explain(parsed, language);
        }

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration
            {
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = TimeSpan.FromSeconds(10),
            });
        }
        catch (Exception exception) when (FaultLog.First(exception) is OperationCanceledException)
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

    /// <summary>The language of this run, before anything is parsed: mistakes in the command are told in it too.</summary>
    private static string LanguageOf(string[] args)
    {
        int at = Array.IndexOf(args, "--lang");
        return at >= 0 && at + 1 < args.Length && args[at + 1] is ("ja" or "en") ? args[at + 1] : Settings.DefaultLanguage();
    }
}
