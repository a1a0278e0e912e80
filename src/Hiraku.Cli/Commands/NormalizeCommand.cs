using System.CommandLine;
using System.Text.Json.Nodes;
using Hiraku.Cli.Terminal;
using Hiraku.Definitions;
using Hiraku.Model;
using Hiraku.Model.Datasets;
using Hiraku.Model.Diagnostics;
using Hiraku.Pipeline.Normalize;
using Hiraku.Pipeline.Normalize.Single;

namespace Hiraku.Cli.Commands;

/// <summary><c>hiraku normalize KIND [VALUE…]</c>: one value per argument or per line of standard input.</summary>
internal static class NormalizeCommand
{
    private static readonly Argument<string> Kind = CreateKind();

    private static readonly Argument<string[]> Values = new("VALUE")
    {
        Description = "値(省略: 標準入力の各行) / values (none: one per line of standard input)",
        Arity = ArgumentArity.ZeroOrMore,
    };

    public static Command Create()
    {
        var command = new Command("normalize", "値を1つずつ正規化してみる / one value at a time through its normaliser") { Kind, Values };
        command.SetAction(result => Run(result.GetValue(Kind)!, result.GetValue(Values) ?? [], Settings.Of(result)));
        return command;
    }

    private static Argument<string> CreateKind()
    {
        var kind = new Argument<string>("KIND") { HelpName = "KIND", Description = string.Join(' ', SingleNormalizer.Kinds) };
        kind.AcceptOnlyFromAmong([.. SingleNormalizer.Kinds]);
        return kind;
    }

    private static int Run(string kind, string[] values, Settings settings)
    {
        // A project is not needed for this; where there is one, its notation and its bounds hold.
        Project? project = File.Exists(Path.Combine(settings.Project, "hiraku.yml")) ? ProjectReader.Read(settings.Project, new DiagnosticBag()).Project : null;
        NormalizeSettings normalize = project is null ? new NormalizeSettings(NotationSettings.Default) : NormalizeSettings.Of(project);
        foreach (string value in values.Length > 0 ? values : Lines())
        {
            SingleReading reading = SingleNormalizer.Read(kind, value, normalize);
            Console.Out.WriteLine(settings.Json ? Json(reading) : Text(reading, settings.Language));
        }

        return ExitCode.AllPublished;
    }

    private static IEnumerable<string> Lines()
    {
        while (Console.In.ReadLine() is { } line)
        {
            yield return line;
        }
    }

    private static string Text(SingleReading reading, string language)
    {
        string value = reading.Value switch
        {
            null => "",
            JsonValue single => single.ToString(),
            var parts => JsonText.OneLine(parts),
        };
        string said = reading.Rule is null ? "" : $"\t{reading.Status}\t{reading.Rule}: {reading.Message.In(language)}";
        return value + said + (reading.Suggestion is null ? "" : $" ? {reading.Suggestion}");
    }

    private static string Json(SingleReading reading) => JsonText.OneLine(new JsonObject
    {
        ["input"] = reading.Input,
        ["value"] = reading.Value?.DeepClone(),
        ["status"] = reading.Status,
        ["rule"] = reading.Rule,
        ["suggestion"] = reading.Suggestion,
        ["message"] = reading.Message == LocalizedText.Empty ? null : new JsonObject { ["ja"] = reading.Message.Ja, ["en"] = reading.Message.En },
    });
}
