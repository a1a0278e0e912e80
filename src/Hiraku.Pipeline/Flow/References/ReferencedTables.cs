using System.Collections.Immutable;
using Hiraku.Model;
using Hiraku.Model.Datasets;
using Hiraku.Model.Tables;
using Hiraku.Pipeline.Publish;
using Hiraku.Pipeline.Write;

namespace Hiraku.Pipeline.Flow.References;

/// <summary>
/// What the datasets hold that another one refers to: what is public when the run is over. A dataset of the same run has had its
/// turn by then (<see cref="ReferenceOrder"/>); any other one stands as it was published last. A run that only looks reads what
/// it would have published.
/// </summary>
internal sealed class ReferencedTables(Project project, BuildOptions options, RunFolders folders)
{
    private readonly VersionStore versions = new(folders.Versions);
    private readonly StateStore states = new(folders.Datasets, new VersionStore(folders.Versions));

    public ImmutableArray<ReferencedValues> For(Dataset dataset) => [.. dataset.References.Select(Find)];

    /// <summary>Changes with every version that the dataset is held against; empty where it refers to none.</summary>
    public string VersionsFor(Dataset dataset)
    {
        if (dataset.References.IsEmpty)
        {
            return "";
        }

        using var fingerprint = new Fingerprint();
        foreach (string id in dataset.References.Select(reference => reference.Dataset).Distinct())
        {
            DatasetState state = states.LoadPublishable(id, options.AsOf);
            fingerprint.Add(id, state.Version).Add("held", state.HeldSince.Length > 0 ? state.Modified : "");
        }

        return fingerprint.Finish();
    }

    private ReferencedValues Find(Reference reference)
    {
        Dataset? other = project.Datasets.FirstOrDefault(dataset => dataset.Id == reference.Dataset);
        DatasetState state = states.LoadPublishable(reference.Dataset, options.AsOf);
        var values = new ReferencedValues(reference, other?.Title ?? state.Dataset?.Title ?? LocalizedText.Same(reference.Dataset));
        string looked = Path.Combine(versions.StagingOf(reference.Dataset), TablePaths.Of(project.Publisher, reference.Dataset).Table("json"));
        if (!options.Publish && File.Exists(looked))
        {
            return values with { Read = () => PublishedValues.Of(looked, reference.To), Rows = long.MaxValue };
        }

        return state.Schema?.IndexOf(reference.To) is >= 0 && state.Files.FirstOrDefault(file => file.Format == "json") is { } file
            ? values with
            {
                Read = () => PublishedValues.Of(Path.Combine(versions.FolderOf(reference.Dataset, state.Version), file.Path), reference.To),
                Rows = state.Rows,
                HeldVersion = state.HeldSince.Length > 0 ? state.Modified : "",
            }
            : values;
    }
}
