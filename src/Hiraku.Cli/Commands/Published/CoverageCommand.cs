using System.CommandLine;
using Hiraku.Cli.Building;
using Hiraku.Cli.Published;
using Hiraku.Cli.Terminal;
using Hiraku.Model.Catalogs;
using Hiraku.Model.Datasets;
using Hiraku.Pipeline.Flow;

namespace Hiraku.Cli.Commands.Published;

/// <summary><c>hiraku coverage</c>: the national list, and how far each dataset of it is published.</summary>
internal static class CoverageCommand
{
    public static Command Create()
    {
        var command = new Command("coverage", "国の一覧のうち何を公開しているか / the national list: published, partial, missing");
        command.SetAction(result => Run(Settings.Of(result)));
        return command;
    }

    private static int Run(Settings settings)
    {
        if (!PublishedProject.TryRead(settings, out var reading, out Project project))
        {
            return ExitCode.CommandOrYamlWrong;
        }

        Catalog catalog = RememberedCatalog.Of(project, reading.Unreadable, BuildCommand.Today(), new RunFolders(settings.Out));
        IEnumerable<NationalDataset> list = reading.National.IsEmpty ? Coverage.ListOf(project.Schemas) : reading.National;
        Coverage coverage = Coverage.Of(list, project.Schemas, project.Datasets, catalog.Entries);
        if (settings.Json)
        {
            Console.Out.WriteLine(JsonText.Indented(CoverageJson.Of(coverage)));
        }
        else
        {
            CoverageText.Print(Console.Out, coverage, settings.Language);
        }

        return ExitCode.AllPublished;
    }
}
