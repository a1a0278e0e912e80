using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text.RegularExpressions;
using Hiraku.Definitions;
using Hiraku.Model;

namespace Hiraku.Cli;

/// <summary>A command line that cannot be understood: one line that says why, one that says where to read on.</summary>
internal static partial class WrongUsage
{
    public static int Explain(ParseResult parsed, string language)
    {
        string reason = Unknown(parsed, language) ?? OneLine(Plainest(parsed.Errors));
        Console.Error.WriteLine(new LocalizedText("コマンドの書き方が違います: ", "The command is not right: ").In(language) + reason);
        Console.Error.WriteLine(new LocalizedText("使い方: ", "See: ").In(language) + PathOf(parsed.CommandResult) + " --help");
        return ExitCode.CommandOrYamlWrong;
    }

    /// <summary>A mistyped command also lacks its command; one sentence with the nearest name says both.</summary>
    private static string? Unknown(ParseResult parsed, string language)
    {
        Command command = parsed.CommandResult.Command;
        if (command.Subcommands.Count == 0)
        {
            return null;
        }

        string known = string.Join(' ', command.Subcommands.Select(each => each.Name));
        if (parsed.UnmatchedTokens.Count == 0)
        {
            return new LocalizedText($"どのコマンドかを書いてください: {known}", $"which command? {known}").In(language);
        }

        string typed = parsed.UnmatchedTokens[0];
        string near = NearestName.Of(typed, command.Subcommands.Select(each => each.Name)) ?? known;
        return new LocalizedText($"「{typed}」というコマンドはありません。もしかして: {near}", $"there is no \"{typed}\". Did you mean: {near}").In(language);
    }

    private static string PathOf(CommandResult result) =>
        result.Command is RootCommand || result.Parent is not CommandResult parent ? "hiraku" : $"{PathOf(parent)} {result.Command.Name}";

    /// <summary>Our own words (they begin with the option) where there are any, else the parser's.</summary>
    private static string Plainest(IReadOnlyList<ParseError> errors) =>
        (errors.FirstOrDefault(error => error.Message.StartsWith("--", StringComparison.Ordinal)) ?? errors[0]).Message;

    private static string OneLine(string message) => Blanks().Replace(message, " ").Trim();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
