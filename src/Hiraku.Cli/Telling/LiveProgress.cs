using Hiraku.Pipeline.Flow.Datasets;
using Spectre.Console;

namespace Hiraku.Cli.Telling;

/// <summary>A bar for whoever watches. Only in a terminal: a pipe, a log or another program never meets a control sequence.</summary>
internal static class LiveProgress
{
    /// <summary>True where a person sits before the screen that <paramref name="settings"/> writes to.</summary>
    public static bool IsWanted(Settings settings) =>
        !settings.Json && settings.Verbosity != Verbosity.Quiet && settings.Output == Console.Out
        && !Console.IsOutputRedirected && Environment.GetEnvironmentVariable("TERM") is not ("dumb" or null or "") && Environment.GetEnvironmentVariable("NO_COLOR") is null;

    /// <summary>Runs the work with a bar that moves as datasets are told; what is printed meanwhile comes out when it is over.</summary>
    public static T Run<T>(int datasets, string title, Func<Action<DatasetOutcome>, T> work)
    {
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = Console.IsOutputRedirected ? AnsiSupport.No : AnsiSupport.Detect,
            Out = new AnsiConsoleOutput(Console.Out),
        });
        return console.Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn())
            .Start(context =>
            {
                ProgressTask task = context.AddTask(Markup.Escape(title), maxValue: Math.Max(1, datasets));
                return work(outcome =>
                {
                    task.Description = Markup.Escape(outcome.Dataset.Id);
                    task.Increment(1);
                });
            });
    }
}
