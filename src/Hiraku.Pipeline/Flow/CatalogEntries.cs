using Hiraku.Model;
using Hiraku.Model.Catalogs;
using Hiraku.Model.Datasets;
using Hiraku.Model.Diagnostics;
using Hiraku.Model.Schemas;
using Hiraku.Pipeline.Publish;
using Hiraku.Pipeline.Validate;

namespace Hiraku.Pipeline.Flow;

/// <summary>Makes the catalogue from what is remembered of every dataset.</summary>
public static class CatalogEntries
{
    /// <summary>A dataset whose dataset.yml can be read; its words are today's, its data those of the last good run.</summary>
    public static CatalogEntry Of(Dataset dataset, DatasetState state, Project project, string asOf) =>
        new(dataset, SchemaOf(dataset, state, project), StatusOf(state))
        {
            Rows = state.Rows,
            Modified = state.Modified,
            Checked = state.Checked,
            SourceChanged = state.SourceChanged,
            Stale = StaleOf(dataset, state, asOf),
            HeldSince = state.HeldSince,
            HeldWhy = state.HeldWhy,
            Licence = dataset.Licence ?? project.Site.Licence,
            Version = state.Version,
            Files = state.Files,
            Quality = state.Quality,
            Filled = state.Filled,
            Hidden = state.Hidden,
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
        }, project, asOf);
    }

    private static LocalizedText StaleOf(Dataset dataset, DatasetState state, string asOf)
    {
        var bag = new DiagnosticBag();
        Freshness.Check(dataset, state.SourceChanged, asOf, bag);
        return bag.Kept.Count > 0 ? bag.Kept[0].Message : LocalizedText.Empty;
    }

    private static PublicationStatus StatusOf(DatasetState state) =>
        !state.WasPublished ? PublicationStatus.Failed
        : state.HeldSince.Length > 0 ? PublicationStatus.Held
        : PublicationStatus.Published;

    private static TableSchema SchemaOf(Dataset dataset, DatasetState state, Project project) =>
        state.Schema
        ?? (dataset.Schema is { } id && project.Schemas.TryGetValue(id, out TableSchema? schema) ? schema : new TableSchema("local/" + dataset.Id, []) { IsNational = false });
}
