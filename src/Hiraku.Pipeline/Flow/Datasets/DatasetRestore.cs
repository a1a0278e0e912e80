using System.Collections.Immutable;
using Hiraku.Model.Datasets;
using Hiraku.Model.Diagnostics;
using Hiraku.Model.Sources;
using Hiraku.Pipeline.Collect;
using Hiraku.Pipeline.Publish;

namespace Hiraku.Pipeline.Flow.Datasets;

/// <summary>
/// Makes a damaged version again from the raw files it was made from, so that a good version is not lost, even on a night when
/// the department's export is not fit.
/// </summary>
internal sealed class DatasetRestore(Project project, BuildOptions options, RunFolders folders)
{
    private readonly VersionStore versions = new(folders.Versions);

    /// <summary>Does nothing where the version is whole, or where today's program or definitions would make another one of the same files.</summary>
    public void MakeWhole(Dataset dataset, DatasetState last, CancellationToken cancel)
    {
        if (last.WasPublished && versions.IsWhole(dataset.Id, last.Version))
        {
            versions.RememberAgain(dataset.Id, last);
            return;
        }

        var store = new RawStore(folders.Raw);
        if (!last.WasPublished || last.Raw.IsDefaultOrEmpty || !last.Raw.All(file => store.Holds(file.Sha256)))
        {
            return;
        }

        ImmutableArray<RawFile> files = [.. last.Raw.Select(file => file with { Path = store.PathOf(file.Sha256) })];
        using var reports = new RunReports(folders, dataset.Id);
        var run = new DatasetRun(project, options, folders, versions.Stage(dataset.Id));
        RunResult result = run.Run(dataset, files, last, new DiagnosticBag(), reports, cancel);
        if (result.Files.IsEmpty || VersionStore.NameOf(result.Files) != last.Version)
        {
            versions.Discard(dataset.Id);
            return;
        }

        new VersionChanges(versions, folders).Record(dataset, last, last.Version, result);
        versions.Keep(dataset.Id, last.Version, last.Version, [.. result.Files, .. result.Pieces]);
        versions.Remember(dataset.Id, last);
    }
}
