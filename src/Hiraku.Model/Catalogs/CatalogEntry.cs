using System.Collections.Immutable;
using Hiraku.Model.Datasets;
using Hiraku.Model.Schemas;

namespace Hiraku.Model.Catalogs;

/// <summary>What a run left a dataset in.</summary>
public enum PublicationStatus
{
    /// <summary>Today's data is out.</summary>
    Published,

    /// <summary>Today's run failed; the last good version stays out.</summary>
    Held,

    /// <summary>Today's run failed and nothing was ever published.</summary>
    Failed,
}

/// <summary>One published file.</summary>
/// <param name="Format">csv, json, parquet, geojson, xlsx, ….</param>
/// <param name="Path">Relative to the site's root, with forward slashes.</param>
public sealed record Distribution(string Format, string Path, long Bytes, string Sha256);

/// <summary>How often one rule spoke about one field; goes out, so it holds no value.</summary>
public sealed record RuleCount(string Code, string Name, string Severity, string? Field, int Count);

/// <summary>One run's change of a dataset against the version before.</summary>
/// <param name="Date">YYYY-MM-DD.</param>
public sealed record ChangeRecord(string Date, string Version, long Added, long Removed, long Changed, long Rows, LocalizedText Note);

/// <summary>One dataset as the public meets it. The catalogue of these and the published files are all that the site is drawn from.</summary>
/// <param name="Schema">The schema the published rows satisfy.</param>
public sealed record CatalogEntry(Dataset Dataset, TableSchema Schema, PublicationStatus Status)
{
    public long Rows { get; init; }

    /// <summary>The day its content last changed, YYYY-MM-DD; empty where nothing was ever published.</summary>
    public string Modified { get; init; } = "";

    /// <summary>The day of the last good run, YYYY-MM-DD.</summary>
    public string Checked { get; init; } = "";

    /// <summary>The day the source's bytes last changed, YYYY-MM-DD; empty where that is not known.</summary>
    public string SourceChanged { get; init; } = "";

    /// <summary>With numbers, how far the source is behind its promised frequency; empty where it is not.</summary>
    public LocalizedText Stale { get; init; } = LocalizedText.Empty;

    /// <summary>Since when it is held, YYYY-MM-DD, and why in one sentence without any value.</summary>
    public string HeldSince { get; init; } = "";

    public LocalizedText HeldWhy { get; init; } = LocalizedText.Empty;

    public string Licence { get; init; } = "";

    /// <summary>A hash of the published content.</summary>
    public string Version { get; init; } = "";

    public ImmutableArray<Distribution> Files { get; init; } = [];

    public ImmutableArray<RuleCount> Quality { get; init; } = [];

    /// <summary>For each field, how many rows hold a value.</summary>
    public ImmutableSortedDictionary<string, long> Filled { get; init => field = Ordinal.Of(value); } = Ordinal.Empty<long>();

    /// <summary>For each field that has any, the published rows, from 0, in which a small count is hidden; in the files these cells are empty.</summary>
    public ImmutableSortedDictionary<string, ImmutableArray<int>> Hidden { get; init => field = Ordinal.Of(value); } = Ordinal.Empty<ImmutableArray<int>>();

    public ImmutableArray<ChangeRecord> Changes { get; init; } = [];

    public Distribution? File(string format) => Files.FirstOrDefault(file => file.Format == format);
}
