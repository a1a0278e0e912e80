using System.Collections.Immutable;
using Hiraku.Cli.Terminal;
using Hiraku.Definitions;
using Hiraku.Model.Datasets;

namespace Hiraku.Cli.Building;

/// <summary>Which datasets a command speaks of.</summary>
internal static class DatasetChoice
{
    /// <summary>All of them where none is named; false, after saying so, where a name is unknown.</summary>
    public static bool TryChoose(Project project, ProjectReading reading, ImmutableArray<string> ids, RunConsole console, out ImmutableArray<Dataset> chosen)
    {
        chosen = ids.IsEmpty ? project.Datasets : [.. project.Datasets.Where(dataset => ids.Contains(dataset.Id))];
        string? unknown = ids.FirstOrDefault(id => !project.Datasets.Any(dataset => dataset.Id == id) && !reading.Unreadable.Contains(id));
        if (unknown is not null)
        {
            console.UnknownDataset(unknown, project.Datasets.Select(dataset => dataset.Id));
        }

        return unknown is null;
    }
}
