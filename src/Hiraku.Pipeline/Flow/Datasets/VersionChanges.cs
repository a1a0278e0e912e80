using System.Collections.Immutable;
using System.Text;
using Hiraku.Model.Catalogs;
using Hiraku.Model.Datasets;
using Hiraku.Pipeline.Catalogue.Changes;
using Hiraku.Pipeline.Publish;

namespace Hiraku.Pipeline.Flow.Datasets;

/// <summary>
/// What a new version changes against the one before: counted for the record of changes, row by row for those who follow. All of
/// it is written to the staged version, so that a version is complete before it is kept.
/// </summary>
internal sealed class VersionChanges(VersionStore versions, RunFolders folders)
{
    /// <summary>The record of changes with the staged version in it, newest first.</summary>
    public ImmutableArray<ChangeRecord> Record(Dataset dataset, DatasetState last, string version, RunResult result)
    {
        IReadOnlyList<string> key = dataset.Key.IsEmpty ? result.Schema!.Key : dataset.Key;
        CarryOver(dataset.Id, last, version, result, key);
        if (version == last.Version)
        {
            return last.Changes;
        }

        TableDiff? diff = last.WasPublished ? Compare(dataset.Id, last.Version, version, version, result, key) : null;
        return last.Changes.Insert(0, diff is null
            ? result.Change with { Version = version, Added = last.WasPublished ? 0 : result.RowsPublished }
            : result.Change with { Version = version, Added = diff.Added, Removed = diff.Removed, Changed = diff.Changed });
    }

    /// <summary>URLs of earlier changes keep answering; a document that was damaged is made again from the versions it compares.</summary>
    private void CarryOver(string dataset, DatasetState last, string version, RunResult result, IReadOnlyList<string> key)
    {
        string[] whole = [.. last.Changes.Select(change => change.Version).Prepend(last.Version).Distinct().Where(each => versions.IsWhole(dataset, each))];
        for (int i = 0; i < last.Changes.Length - 1; i++)
        {
            ChangeRecord change = last.Changes[i];
            string document = DiffDocument.PathOf(dataset, change.Version);
            string target = Path.Combine(versions.StagingOf(dataset), document);
            string? source = whole.Select(each => PathOf(dataset, each, document)).FirstOrDefault(File.Exists);
            if (File.Exists(target) || change is { Added: 0, Removed: 0, Changed: 0 })
            {
                continue;
            }

            if (source is not null)
            {
                VersionStore.LinkFile(source, target);
            }
            else
            {
                Compare(dataset, last.Changes[i + 1].Version, change.Version, version, result, key);
            }
        }
    }

    /// <summary>Compares two versions and writes the list of changed rows; null where one of them is not there.</summary>
    private TableDiff? Compare(string dataset, string from, string to, string staged, RunResult result, IReadOnlyList<string> key)
    {
        if (result.Files.FirstOrDefault(file => file.Format == "json") is not { } table)
        {
            return null;
        }

        string before = from == staged ? Path.Combine(versions.StagingOf(dataset), table.Path) : PathOf(dataset, from, table.Path);
        string after = to == staged ? Path.Combine(versions.StagingOf(dataset), table.Path) : PathOf(dataset, to, table.Path);
        if (!File.Exists(before) || !File.Exists(after))
        {
            return null;
        }

        using FileStream then = File.OpenRead(before);
        using FileStream now = File.OpenRead(after);
        TableDiff diff = TableComparison.Compare(then, now, key, folders.Work);
        string document = Path.Combine(versions.StagingOf(dataset), DiffDocument.PathOf(dataset, to));
        AtomicFile.Write(document, Encoding.UTF8.GetBytes(DiffDocument.Of(diff, withValues: false).ToJsonString()));
        return diff;
    }

    private string PathOf(string dataset, string version, string path) => Path.Combine(versions.FolderOf(dataset, version), path);
}
