using System.Collections.Immutable;
using Hiraku.Model.Datasets;
using Hiraku.Model.Diagnostics;
using Hiraku.Model.Sources;
using Hiraku.Pipeline.Publish;

namespace Hiraku.Pipeline.Flow.Datasets;

/// <summary>What a run did with a dataset.</summary>
public enum RunAction
{
    /// <summary>Nothing had changed; nothing was done.</summary>
    Unchanged,

    /// <summary>Today's data is out.</summary>
    Published,

    /// <summary>Today's data is not fit; the last good version stays out.</summary>
    Held,

    /// <summary>Today's data is not fit and there is no earlier version.</summary>
    Failed,

    /// <summary>Looked at only (<c>check</c>).</summary>
    Checked,
}

/// <summary>One dataset's part of a run, for the summary and the reports.</summary>
public sealed record DatasetOutcome(Dataset Dataset, RunAction Action, DatasetState State, DiagnosticBag Diagnostics)
{
    /// <summary>Whether what was read may be published under the dataset's gate.</summary>
    public bool IsFit { get; init; } = true;

    /// <summary>True where the run broke off with an exception: the program, or the machine, is at fault and not the data.</summary>
    public bool IsFault { get; init; }

    public ImmutableArray<Extraction> Extractions { get; init; } = [];

    public ImmutableArray<string> Headers { get; init; } = [];

    public long RowsRead { get; init; }

    public long RowsPublished { get; init; }

    public long RowsRejected => IsFit ? RowsRead - RowsPublished : RowsRead;
}
