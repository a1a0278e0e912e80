using System.Collections.Immutable;
using Hiraku.Model.Datasets;
using Hiraku.Model.Diagnostics;

namespace Hiraku.Pipeline.Report;

/// <summary>What one run of one dataset came to, for those who must act on it.</summary>
public sealed record DatasetReport(Dataset Dataset, ReportStatus Status, DiagnosticBag Bag)
{
    public ImmutableArray<SourceReport> Sources { get; init; } = [];

    public long RowsRead { get; init; }

    public long RowsPublished { get; init; }

    public long RowsRejected { get; init; }
}

/// <summary>One file that was read.</summary>
public sealed record SourceReport(string File, string Sha256, string? Encoding, string? Sheet, (int First, int Last) Header, long Rows);
