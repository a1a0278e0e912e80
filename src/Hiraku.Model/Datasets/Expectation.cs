using System.Collections.Immutable;

namespace Hiraku.Model.Datasets;

/// <summary>What a healthy export looks like.</summary>
/// <param name="Drop">The share of rows that may vanish since the last good run, 0 to 1.</param>
/// <param name="Fill">The share of rows in which a field must hold a value, 0 to 1.</param>
public sealed record Expectation(int? MinRows, int? MaxRows, double Drop, ImmutableSortedDictionary<string, double> Fill)
{
    public static Expectation Default { get; } = new(null, null, 0.2, Ordinal.Empty<double>());

    public ImmutableSortedDictionary<string, double> Fill { get; init => field = Ordinal.Of(value); } = Ordinal.Of(Fill);
}

/// <summary>What happens to a dataset in which errors were found.</summary>
public enum Gate
{
    /// <summary>It is held; the last good version stays.</summary>
    Block,

    /// <summary>Only clean rows go out.</summary>
    Rows,

    /// <summary>All rows go out, the faults are published with them.</summary>
    Flag,
}

/// <summary>How often a dataset is promised to be renewed.</summary>
public enum Frequency
{
    Irregular,
    Daily,
    Weekly,
    Monthly,
    Quarterly,
    Yearly,
}
