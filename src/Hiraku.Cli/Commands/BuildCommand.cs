using System.CommandLine;
using System.Globalization;
using Hiraku.Cli.Building;

namespace Hiraku.Cli.Commands;

/// <summary><c>hiraku build</c>: the nightly run.</summary>
internal static class BuildCommand
{
    private static readonly Argument<string[]> Ids = CreateIds();

    private static readonly Option<string?> AsOf = new("--as-of")
    {
        Description = "この日の実行として扱う YYYY-MM-DD / the day this run speaks for",
        Validators = { result => CheckDay(result.Tokens is [var token] ? token.Value : "", result.AddError) },
    };

    private static readonly Option<bool> Force = new("--force")
    {
        Description = "変更のないものも作り直す / redo what has not changed",
    };

    private static readonly Option<int> Jobs = new("--jobs")
    {
        Description = "同時に処理するデータセットの数 / datasets at once",
        DefaultValueFactory = _ => Math.Min(4, Environment.ProcessorCount),
        Validators = { result => CheckJobs(result.Tokens is [var token] ? token.Value : "", result.AddError) },
    };

    private static readonly Option<bool> NoSite = new("--no-site")
    {
        Description = "データだけを作り、サイトは次の build で作る / the data alone; the site follows with the next build",
    };

    private static readonly Option<int> Wait = new("--wait")
    {
        Description = "別のビルドの終わりを待つ秒数 / seconds to wait for another build",
        DefaultValueFactory = _ => NightlyOptions.DefaultWaitSeconds,
    };

    public static Command Create()
    {
        var command = new Command("build", "収集から公開サイトまでの夜間処理 / the nightly run: all datasets, then the site") { Ids, AsOf, Force, Jobs, Wait, NoSite };
        command.SetAction((result, cancel) => Task.FromResult(new NightlyBuild(Settings.Of(result), new NightlyOptions(
            [.. result.GetValue(Ids) ?? []],
            result.GetValue(AsOf) ?? Today(),
            result.GetValue(Force),
            result.GetValue(Jobs),
            result.GetValue(Wait),
            !result.GetValue(NoSite))).Run(cancel)));
        return command;
    }

    /// <summary>The day it is in Japan, wherever the machine stands.</summary>
    public static string Today() =>
        DateTimeOffset.UtcNow.ToOffset(TimeSpan.FromHours(9)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>What looks like an option is a mistyped one, not a dataset.</summary>
    public static Argument<string[]> CreateIds() => new("ID")
    {
        Description = "データセットのID(省略: すべて) / dataset ids (none: all)",
        Arity = ArgumentArity.ZeroOrMore,
        Validators =
        {
            result =>
            {
                foreach (string option in result.Tokens.Select(token => token.Value).Where(value => value.StartsWith('-')))
                {
                    result.AddError($"{option}?");
                }
            },
        },
    };

    private static void CheckJobs(string text, Action<string> refuse)
    {
        if (text.Length > 0 && (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int jobs) || jobs < 1))
        {
            refuse($"--jobs: {text} → 1");
        }
    }

    public static void CheckDay(string text, Action<string> refuse)
    {
        if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
        {
            refuse($"--as-of: {text} → 2026-04-01");
        }
    }
}
