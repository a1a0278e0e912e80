using System.Collections.Immutable;
using Hiraku.Model.Catalogs;
using Hiraku.Model.Diagnostics;
using Hiraku.Model.Schemas;
using Hiraku.Model.Sources;
using Hiraku.Model.Tables;

namespace Hiraku.Pipeline.Flow.Datasets;

/// <summary>What the stages made of one dataset, before it is decided what becomes of it.</summary>
/// <param name="IsFit">Whether the staged files may be published under the dataset's gate.</param>
public sealed record RunResult(bool IsFit, DiagnosticBag Diagnostics)
{
    public TableSchema? Schema { get; init; }

    /// <summary>What the files were opened as; null where there is no table in them.</summary>
    public RawTable? Raw { get; init; }

    public ImmutableArray<Extraction> Extractions { get; init; } = [];

    public ImmutableArray<string> Headers { get; init; } = [];

    /// <summary>Which field each header feeds.</summary>
    public ImmutableSortedDictionary<string, string> HeaderFields { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    public ImmutableArray<Distribution> Files { get; init; } = [];

    /// <summary>Published files that one of <see cref="Files"/> lists.</summary>
    public ImmutableArray<Distribution> Pieces { get; init; } = [];

    public long RowsRead { get; init; }

    public long RowsPublished { get; init; }

    public ImmutableSortedDictionary<string, long> Filled { get; init; } = ImmutableSortedDictionary<string, long>.Empty;

    /// <summary>For each field, the published rows in which a count is hidden.</summary>
    public ImmutableSortedDictionary<string, ImmutableArray<int>> Hidden { get; init; } = ImmutableSortedDictionary<string, ImmutableArray<int>>.Empty;

    public ImmutableArray<RuleCount> Quality { get; init; } = [];

    public ChangeRecord Change { get; init; } = new("", "", 0, 0, 0, 0, Model.LocalizedText.Empty);
}
