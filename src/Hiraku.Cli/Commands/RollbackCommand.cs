using System.CommandLine;
using Hiraku.Cli.Building;

namespace Hiraku.Cli.Commands;

/// <summary><c>hiraku rollback [ID] [--to REV]</c>: puts an earlier published version back.</summary>
internal static class RollbackCommand
{
    private static readonly Argument<string?> Id = new("ID")
    {
        Description = "データセットのID(省略: 最後の公開で変わったすべて) / the dataset (none: all that the last publication changed)",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private static readonly Option<string?> To = new("--to") { Description = "戻す版(省略: 1つ前) / the version (default: the one before)" };

    private static readonly Option<string?> AsOf = new("--as-of")
    {
        Description = "この日の操作として扱う YYYY-MM-DD / the day this speaks for",
        Validators = { result => BuildCommand.CheckDay(result.Tokens is [var token] ? token.Value : "", result.AddError) },
    };

    public static Command Create()
    {
        var command = new Command("rollback", "前に公開した版に戻す / puts an earlier published version back") { Id, To, AsOf };
        command.Validators.Add(result =>
        {
            if (result.GetValue(To) is not null && result.GetValue(Id) is null)
            {
                result.AddError("--to: ID? / rollback ID --to REV");
            }
        });
        command.SetAction((result, cancel) => Task.FromResult(new Rollback(Settings.Of(result), result.GetValue(AsOf) ?? BuildCommand.Today()).Run(result.GetValue(Id), result.GetValue(To), cancel)));
        return command;
    }
}
