using System.CommandLine;
using Hiraku.Cli.Commands.Published;

namespace Hiraku.Cli.Commands;

/// <summary>All commands under one root.</summary>
internal static class CommandTree
{
    public static RootCommand Build()
    {
        var root = new RootCommand("Hiraku (開く): 部署のファイルからオープンデータサイトを作ります / turns departmental exports into an open-data site");
        foreach (Option option in GlobalOptions.All)
        {
            root.Options.Add(option);
        }

        root.Subcommands.Add(BuildCommand.Create());
        root.Subcommands.Add(CheckCommand.Create());
        root.Subcommands.Add(InspectCommand.Create());
        root.Subcommands.Add(NormalizeCommand.Create());
        root.Subcommands.Add(NewCommand.Create());
        root.Subcommands.Add(CoverageCommand.Create());
        root.Subcommands.Add(DiffCommand.Create());
        root.Subcommands.Add(RollbackCommand.Create());
        root.Subcommands.Add(PushCommand.Create());
        root.Subcommands.Add(ServeCommand.Create());
        root.Subcommands.Add(ExplainCommand.Create());
        root.Subcommands.Add(SchemaCommand.Create());
        return root;
    }
}
