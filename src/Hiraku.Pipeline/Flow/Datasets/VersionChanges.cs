using System.Text.Json.Nodes;
using Hiraku.Model.Catalogs;
using Hiraku.Model.Datasets;
using Hiraku.Pipeline.Catalogue.Changes;
using Hiraku.Pipeline.Publish;

namespace Hiraku.Pipeline.Flow.Datasets;

/// <summary>What a new version changes against the one before: counted for the record of changes, row by row for those who follow.</summary>
internal sealed class VersionChanges(VersionStore versions, RunFolders folders)
{
    /// <summary>Compares the kept versions and leaves the list of changed rows with the new one's public files.</summary>
    public ChangeRecord Record(Dataset dataset, DatasetState last, string version, RunResult result)
    {
        CarryOver(dataset.Id, last, version);
        Distribution? now = result.Files.FirstOrDefault(file => file.Format == "json");
        Distribution? then = last.Files.FirstOrDefault(file => file.Format == "json");
        if (now is null || then is null || !File.Exists(PathOf(dataset.Id, last.Version, then.Path)))
        {
            return result.Change with { Version = version, Added = then is null ? result.RowsPublished : 0 };
        }

        using FileStream before = File.OpenRead(PathOf(dataset.Id, last.Version, then.Path));
        using FileStream after = File.OpenRead(PathOf(dataset.Id, version, now.Path));
        IReadOnlyList<string> key = dataset.Key.IsEmpty ? result.Schema!.Key : dataset.Key;
        TableDiff diff = TableComparison.Compare(before, after, key, folders.Work);
        JsonObject document = DiffDocument.Of(diff, withValues: false);
        AtomicFile.Write(PathOf(dataset.Id, version, DiffDocument.PathOf(dataset.Id, version)), System.Text.Encoding.UTF8.GetBytes(document.ToJsonString()));
        return result.Change with { Version = version, Added = diff.Added, Removed = diff.Removed, Changed = diff.Changed };
    }

    /// <summary>URLs of earlier changes keep answering.</summary>
    private void CarryOver(string dataset, DatasetState last, string version)
    {
        string relative = Path.GetDirectoryName(DiffDocument.PathOf(dataset, version))!;
        string earlier = PathOf(dataset, last.Version, relative);
        if (last.WasPublished && Directory.Exists(earlier))
        {
            VersionStore.Link(earlier, PathOf(dataset, version, relative));
        }
    }

    private string PathOf(string dataset, string version, string path) => Path.Combine(versions.FolderOf(dataset, version), path);
}
