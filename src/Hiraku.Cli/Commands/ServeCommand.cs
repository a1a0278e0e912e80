using System.CommandLine;
using Hiraku.Cli.Serving;

namespace Hiraku.Cli.Commands;

/// <summary><c>hiraku serve [--port N]</c>: the site on this machine, built again when a file changes.</summary>
internal static class ServeCommand
{
    private const int DefaultPort = 8080;

    private static readonly Option<int> Port = new("--port")
    {
        Description = "待ち受けるポート / the port to listen on",
        DefaultValueFactory = _ => DefaultPort,
        Validators =
        {
            result =>
            {
                if (result.Tokens is [var token] && !(int.TryParse(token.Value, out int port) && port is > 0 and < 65_536))
                {
                    result.AddError($"--port: {token.Value} → 8080");
                }
            },
        },
    };

    public static Command Create()
    {
        var command = new Command("serve", "サイトを自分のパソコンだけで見る / the built site on loopback, rebuilding when a file changes") { Port };
        command.SetAction((result, cancel) => new Serve(Settings.Of(result), result.GetValue(Port), BuildCommand.Today).Run(cancel));
        return command;
    }
}
