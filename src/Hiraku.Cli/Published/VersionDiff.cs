using Hiraku.Model.Catalogs;
using Hiraku.Model.Datasets;
using Hiraku.Pipeline.Catalogue.Changes;
using Hiraku.Pipeline.Flow;
using Hiraku.Pipeline.Publish;

namespace Hiraku.Cli.Published;

/// <summary>Two kept versions of a dataset, row by row.</summary>
/// <param name="Before">The earlier version.</param>
/// <param name="After">The version that is published now.</param>
internal sealed record VersionDiff(DatasetState Before, DatasetState After, TableDiff Table)
{
    /// <summary>Null where one of the two holds no rows as JSON any more.</summary>
    public static VersionDiff? Of(Dataset dataset, DatasetState before, DatasetState after, RunFolders folders)
    {
        if (PathOf(dataset.Id, before, folders) is not { } then || PathOf(dataset.Id, after, folders) is not { } now)
        {
            return null;
        }

        IReadOnlyList<string> key = dataset.Key.IsEmpty ? after.Schema?.Key ?? [] : dataset.Key;
        using FileStream earlier = File.OpenRead(then);
        using FileStream later = File.OpenRead(now);
        return new VersionDiff(before, after, TableComparison.Compare(earlier, later, key, folders.Work));
    }

    private static string? PathOf(string dataset, DatasetState state, RunFolders folders)
    {
        Distribution? file = state.Files.FirstOrDefault(file => file.Format == "json") ?? state.Files.FirstOrDefault(file => file.Format == "jsonl");
        string path = file is null ? "" : Path.Combine(new VersionStore(folders.Versions).FolderOf(dataset, state.Version), file.Path);
        return File.Exists(path) ? path : null;
    }
}
