using System.Collections.Immutable;
using Hiraku.Model;
using Hiraku.Model.Catalogs;
using Hiraku.Model.Datasets;
using Hiraku.Model.Schemas;
using Hiraku.Pipeline.Publish;

namespace Hiraku.Pipeline.Flow;

/// <summary>Makes the catalogue from what is remembered of every dataset.</summary>
public static class CatalogEntries
{
    /// <summary>A dataset whose dataset.yml can be read; its words are today's, its data those of the last good run.</summary>
    public static CatalogEntry Of(Dataset dataset, DatasetState state, Project project) =>
        new(dataset, SchemaOf(dataset, state, project), StatusOf(state))
        {
            Rows = state.Rows,
            Modified = state.Modified,
            Checked = state.Checked,
            HeldSince = state.HeldSince,
            HeldWhy = state.HeldWhy,
            Licence = dataset.Licence ?? project.Site.Licence,
            Version = state.Version,
            Files = state.Files,
            Quality = state.Quality,
            Filled = state.Filled.ToImmutableDictionary(StringComparer.Ordinal),
            Changes = state.Changes,
        };

    /// <summary>A dataset whose dataset.yml is broken today: everything is as it was published last.</summary>
    public static CatalogEntry OfUnreadable(string id, DatasetState state, Project project, string asOf)
    {
        Dataset dataset = state.Dataset ?? new Dataset(id, "");
        return Of(dataset, state with
        {
            HeldSince = state.HeldSince.Length > 0 ? state.HeldSince : asOf,
            HeldWhy = new LocalizedText("設定ファイル dataset.yml を読めません", "dataset.yml cannot be read"),
        }, project);
    }

    private static PublicationStatus StatusOf(DatasetState state) =>
        !state.WasPublished ? PublicationStatus.Failed
        : state.HeldSince.Length > 0 ? PublicationStatus.Held
        : PublicationStatus.Published;

    private static TableSchema SchemaOf(Dataset dataset, DatasetState state, Project project) =>
        state.Schema
        ?? (dataset.Schema is { } id && project.Schemas.TryGetValue(id, out TableSchema? schema) ? schema : new TableSchema("local/" + dataset.Id, []) { IsNational = false });
}
