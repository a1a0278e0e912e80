using System.CommandLine;
using System.Globalization;

namespace Hiraku.Cli;

/// <summary>What every command may be told: where the project is, where to write, how to speak.</summary>
internal sealed record Settings(string Project, string Out, bool Json, string Language, Verbosity Verbosity)
{
    /// <summary>Where results and progress go; diagnostics about the call itself go to standard error.</summary>
    public TextWriter Output { get; init; } = Console.Out;

    public static Settings Of(ParseResult result)
    {
        string project = Path.GetFullPath(result.GetValue(GlobalOptions.Project)!);
        string? output = result.GetValue(GlobalOptions.Out);
        return new Settings(
            project,
            output is null ? Path.Combine(project, "out") : Path.GetFullPath(output),
            result.GetValue(GlobalOptions.Format) == "json",
            result.GetValue(GlobalOptions.Language) ?? DefaultLanguage(),
            result.GetValue(GlobalOptions.Verbosity));
    }

    /// <summary>English where the system speaks another language than Japanese and says so; Japanese for everyone else.</summary>
    public static string DefaultLanguage() =>
        CultureInfo.CurrentUICulture.TwoLetterISOLanguageName is "ja" or "iv" ? "ja" : "en";
}

/// <summary>How much is said on the way.</summary>
internal enum Verbosity
{
    Quiet,
    Normal,
    Detailed,
}

/// <summary>The options that all commands share.</summary>
internal static class GlobalOptions
{
    public static Option<string> Project { get; } = new("--project")
    {
        Description = "プロジェクトのフォルダー / the project folder",
        DefaultValueFactory = _ => ".",
        Recursive = true,
    };

    public static Option<string?> Out { get; } = new("--out")
    {
        Description = "出力先(既定: <project>/out) / where everything is written (default: <project>/out)",
        Recursive = true,
    };

    public static Option<string> Format { get; } = WithChoices(new Option<string>("--format")
    {
        Description = "text: 人が読む形 for people, json: ほかのプログラムが読む形 for programs",
        DefaultValueFactory = _ => "text",
        Recursive = true,
    }, "text", "json");

    public static Option<string?> Language { get; } = WithChoices(new Option<string?>("--lang")
    {
        Description = "表示の言語 / language of messages",
        Recursive = true,
    }, "ja", "en");

    public static Option<Verbosity> Verbosity { get; } = WithChoices(new Option<Verbosity>("--verbosity")
    {
        Description = "途中経過の詳しさ / how much is said on the way",
        DefaultValueFactory = _ => Cli.Verbosity.Normal,
        Recursive = true,
    }, "quiet", "normal", "detailed");

    public static IEnumerable<Option> All => [Project, Out, Format, Language, Verbosity];

    private static Option<T> WithChoices<T>(Option<T> option, params string[] choices)
    {
        option.AcceptOnlyFromAmong(choices);
        return option;
    }
}
