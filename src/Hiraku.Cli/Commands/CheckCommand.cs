using System.CommandLine;
using Hiraku.Cli.Building;

namespace Hiraku.Cli.Commands;

/// <summary><c>hiraku check</c>: everything up to validation; writes reports, publishes nothing.</summary>
internal static class CheckCommand
{
    private static readonly Argument<string[]> Ids = BuildCommand.CreateIds();

    private static readonly Option<bool> CheckLinks = new("--check-links")
    {
        Description = "データの中の URL を開いて、リンク切れを探す（インターネットが要る） / ask for every URL in the data (needs the internet)",
    };

    public static Command Create()
    {
        var command = new Command("check", "検査だけをして、公開はしない / everything up to validation; publishes nothing") { Ids, CheckLinks };
        command.SetAction((result, cancel) => Task.FromResult(
            new Check(Settings.Of(result), [.. result.GetValue(Ids) ?? []], BuildCommand.Today(), result.GetValue(CheckLinks)).Run(cancel)));
        return command;
    }
}
