using Hiraku.Model;

namespace Hiraku.Cli.Terminal;

/// <summary>One line to people, in their language.</summary>
internal static class Say
{
    /// <summary>What is wrong, on standard error; the exit code for a command that cannot be carried out.</summary>
    public static int Wrong(Settings settings, string ja, string en)
    {
        Console.Error.WriteLine(new LocalizedText(ja, en).In(settings.Language));
        return ExitCode.CommandOrYamlWrong;
    }
}
