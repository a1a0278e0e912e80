using System.CommandLine;
using Hiraku.Cli.Building;

namespace Hiraku.Cli.Commands;

/// <summary><c>hiraku check</c>: everything up to validation; writes reports, publishes nothing.</summary>
internal static class CheckCommand
{
    private static readonly Argument<string[]> Ids = BuildCommand.CreateIds();

    public static Command Create()
    {
        var command = new Command("check", "検査だけをして、公開はしない / everything up to validation; publishes nothing") { Ids };
        command.SetAction((result, cancel) => Task.FromResult(
            new Check(Settings.Of(result), [.. result.GetValue(Ids) ?? []], BuildCommand.Today()).Run(cancel)));
        return command;
    }
}
