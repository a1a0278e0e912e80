using System.Collections.Immutable;
using Hiraku.Model.Schemas;

namespace Hiraku.Model.Datasets;

/// <summary>A project folder, read: hiraku.yml, every dataset.yml, every schema.</summary>
public sealed record Project(string Folder, Publisher Publisher, SiteSettings Site)
{
    public NotationSettings Notation { get; init; } = NotationSettings.Default;

    public Limits Limits { get; init; } = Limits.Default;

    public Keep Keep { get; init; } = Keep.Default;

    public Notify Notify { get; init; } = Notify.None;

    /// <summary>The municipality's towns, where the project has a list.</summary>
    public ImmutableArray<TownEntry> Towns { get; init; } = [];

    public ImmutableArray<Dataset> Datasets { get; init; } = [];

    /// <summary>What staff say of datasets that they took away.</summary>
    public ImmutableArray<Removal> Removed { get; init; } = [];

    /// <summary>Every schema by id.</summary>
    public ImmutableSortedDictionary<string, TableSchema> Schemas { get; init; } =
        ImmutableSortedDictionary<string, TableSchema>.Empty.WithComparers(StringComparer.Ordinal);
}

/// <summary>A dataset that staff took away, as <c>removed:</c> in hiraku.yml tells it.</summary>
/// <param name="Date">Since when, YYYY-MM-DD; empty to take the first run that missed it.</param>
/// <param name="KeepsFiles">False where the last version must not stay published either (<c>files: remove</c>).</param>
public sealed record Removal(string Id, string Date, LocalizedText Reason, bool KeepsFiles);
