using System.CommandLine;
using Hiraku.Cli.Terminal;
using Hiraku.Model;
using Hiraku.Model.Diagnostics;

namespace Hiraku.Cli.Commands;

/// <summary><c>hiraku explain RULE</c>: what a message means, why it matters, how to mend its cause.</summary>
internal static class ExplainCommand
{
    private static readonly Argument<string> RuleName = new("RULE") { Description = "HK5001 または invalid-date のような規則の番号か名前 / a rule's number or name" };

    public static Command Create()
    {
        var command = new Command("explain", "メッセージの意味と直し方 / what a message means and how to mend its cause") { RuleName };
        command.SetAction(result => Run(result.GetValue(RuleName)!, Settings.Of(result)));
        return command;
    }

    private static int Run(string name, Settings settings)
    {
        if (RuleBook.Find(name) is not { } rule)
        {
            string near = RuleBook.Nearest(name) is { } nearest ? new LocalizedText($" もしかして: {nearest}", $" Did you mean {nearest}?").In(settings.Language) : "";
            Console.Error.WriteLine(new LocalizedText($"「{name}」という規則はありません。{near}", $"There is no rule \"{name}\".{near}").In(settings.Language));
            return ExitCode.CommandOrYamlWrong;
        }

        Console.Out.WriteLine(settings.Json ? RuleJson.Of(rule) : Text(rule, settings.Language));
        return ExitCode.AllPublished;
    }

    private static string Text(Rule rule, string language)
    {
        bool ja = language == "ja";
        var lines = new List<string>
        {
            $"{rule.Code} {rule.Name} ({string.Join(" / ", RuleBook.SeveritiesOf(rule).Select(severity => severity.ToString().ToLowerInvariant()))})",
            "",
            (ja ? "何が: " : "What: ") + rule.Title.In(language),
            (ja ? "なぜ: " : "Why:  ") + rule.Why.In(language),
            (ja ? "直し方: " : "Mend: ") + rule.Mend.In(language),
        };
        if (RuleBook.SeverityNote(rule).In(language) is { Length: > 0 } note)
        {
            lines.Add((ja ? "重さ: " : "Level: ") + note);
        }

        if (rule.Example.Length > 0)
        {
            lines.Add((ja ? "正しい例: " : "Right: ") + rule.Example);
        }

        return string.Join(Environment.NewLine, lines);
    }
}
