using System.Collections.Immutable;
using Hiraku.Model;
using Hiraku.Model.Catalogs;
using Hiraku.Model.Datasets;
using Hiraku.Model.Schemas;
using Hiraku.Model.Sources;

namespace Hiraku.Pipeline.Publish;

/// <summary>
/// What the program remembers of a dataset from run to run. Written only after a run is over, so that a run killed half-way
/// never happened. Days are YYYY-MM-DD, hashes lower-case SHA-256; an empty text means never.
/// </summary>
public sealed record DatasetState
{
    /// <summary>A hash over all that the published version was made from; equal inputs need no new run.</summary>
    public string Inputs { get; init; } = "";

    /// <summary>A hash over the versions of the datasets it was held against; empty where it refers to none.</summary>
    public string References { get; init; } = "";

    /// <summary>A hash over the published files.</summary>
    public string Version { get; init; } = "";

    public long Rows { get; init; }

    /// <summary>The day the content last changed.</summary>
    public string Modified { get; init; } = "";

    /// <summary>The day of the last good run.</summary>
    public string Checked { get; init; } = "";

    public string SourceHash { get; init; } = "";

    /// <summary>The inputs the published version was made from, for making it again where it was damaged.</summary>
    public ImmutableArray<RawFile> Raw { get; init; } = [];

    /// <summary>The day the source's bytes were first seen as they are; freshness is measured from here.</summary>
    public string SourceChanged { get; init; } = "";

    /// <summary>The day the dataset was first held since it was last good.</summary>
    public string HeldSince { get; init; } = "";

    public LocalizedText HeldWhy { get; init; } = LocalizedText.Empty;

    /// <summary>The day of the first run that found its folder gone.</summary>
    public string RemovedSince { get; init; } = "";

    /// <summary>Where staff put an earlier version back: the inputs that were set aside. They are not published again; other inputs are.</summary>
    public string SetAside { get; init; } = "";

    public ImmutableArray<string> Headers { get; init; } = [];

    /// <summary>Which field each header fed.</summary>
    public ImmutableSortedDictionary<string, string> HeaderFields { get; init => field = Ordinal.Of(value); } = Ordinal.Empty<string>();

    public ImmutableArray<Distribution> Files { get; init; } = [];

    public ImmutableArray<RuleCount> Quality { get; init; } = [];

    public ImmutableSortedDictionary<string, long> Filled { get; init => field = Ordinal.Of(value); } = Ordinal.Empty<long>();

    /// <summary>For each field, the published rows, from 0, in which a count is hidden.</summary>
    public ImmutableSortedDictionary<string, ImmutableArray<int>> Hidden { get; init => field = Ordinal.Of(value); } = Ordinal.Empty<ImmutableArray<int>>();

    /// <summary>Run by run, newest first.</summary>
    public ImmutableArray<ChangeRecord> Changes { get; init; } = [];

    /// <summary>What dataset.yml said when this was published, so that the page keeps its title while dataset.yml is broken.</summary>
    public Dataset? Dataset { get; init; }

    /// <summary>The schema the published rows satisfy.</summary>
    public TableSchema? Schema { get; init; }

    public bool WasPublished => Version.Length > 0;
}
