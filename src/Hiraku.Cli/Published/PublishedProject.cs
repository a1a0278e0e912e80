using Hiraku.Cli.Terminal;
using Hiraku.Definitions;
using Hiraku.Model.Datasets;
using Hiraku.Model.Diagnostics;

namespace Hiraku.Cli.Published;

/// <summary>Reads the project for a command that only looks at what is published; a dataset.yml that is wrong does not stop it.</summary>
internal static class PublishedProject
{
    /// <summary>False, after saying why, where hiraku.yml cannot be used.</summary>
    public static bool TryRead(Settings settings, out ProjectReading reading, out Project project)
    {
        var bag = new DiagnosticBag();
        reading = ProjectReader.Read(settings.Project, bag);
        foreach (Diagnostic diagnostic in bag.Kept)
        {
            DiagnosticPrinter.Print(Console.Error, diagnostic, settings.Language);
        }

        project = reading.Project!;
        return reading.Project is not null;
    }
}
