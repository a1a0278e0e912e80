using System.Globalization;
using System.Net;
using Hiraku.Cli.Building;
using Hiraku.Model;

namespace Hiraku.Cli.Serving;

/// <summary>The site before one's eyes while one works on the project: built, shown on this machine, built again when a file changes.</summary>
internal sealed class Serve(Settings settings, int port, Func<string> today)
{
    private volatile ServedState state = new(0, "");

    public async Task<int> Run(CancellationToken cancel)
    {
        using var server = new LoopbackServer(Path.Combine(settings.Out, "site"), port, () => state);
        try
        {
            server.Start();
        }
        catch (HttpListenerException)
        {
            Console.Error.WriteLine(Say($"ポート {port} は使われています。--port で別の番号を指定してください。", $"Port {port} is in use. Name another one with --port."));
            return ExitCode.CommandOrYamlWrong;
        }

        using var watch = new ProjectWatch(settings.Project, settings.Out);
        Task serving = server.Run(cancel);
        Build(cancel);
        settings.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"http://localhost:{port}/"));
        try
        {
            while (!cancel.IsCancellationRequested)
            {
                await watch.Next(cancel);
                Build(cancel);
            }
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            // Ctrl+C is how this command ends.
        }

        await serving;
        return ExitCode.AllPublished;
    }

    private void Build(CancellationToken cancel)
    {
        using var said = new StringWriter(CultureInfo.InvariantCulture);
        try
        {
            var options = new NightlyOptions([], today(), Force: false, Math.Min(4, Environment.ProcessorCount), NightlyOptions.DefaultWaitSeconds, Notify: false);
            int exitCode = new NightlyBuild(settings with { Json = false, Output = said }, options).Run(cancel);
            state = new ServedState(state.Build + 1, exitCode == ExitCode.AllPublished ? "" : said.ToString());
        }
        catch (Exception fault) when (FaultLog.First(fault) is IOException or UnauthorizedAccessException)
        {
            state = new ServedState(state.Build + 1, FaultLog.First(fault).Message);
        }

        settings.Output.WriteLine(state.Trouble.Length == 0 ? Say("サイトを作りました。", "The site is built.") : said.ToString());
    }

    private string Say(string ja, string en) => new LocalizedText(ja, en).In(settings.Language);
}
