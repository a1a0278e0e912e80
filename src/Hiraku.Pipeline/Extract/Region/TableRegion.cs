using System.Collections.Immutable;
using Hiraku.Model;
using Hiraku.Model.Sources;

namespace Hiraku.Pipeline.Extract.Region;

/// <summary>Where the table lies in its sheet, and what its columns are called.</summary>
/// <param name="HeaderRows">First and last line of the header, from 1; (0, 0) where there is none.</param>
/// <param name="FirstRow">The line of the first row that may be data; 0 where there is none.</param>
/// <param name="Columns">For each column of the table, its column in the sheet, from 0.</param>
/// <param name="Typical">How many cells a usual row of data fills.</param>
internal sealed record TableRegion(
    (int First, int Last) HeaderRows,
    int FirstRow,
    ImmutableArray<string> Headers,
    ImmutableArray<int> Columns,
    int Typical,
    LocalizedText Why)
{
    /// <summary>Rows above the data that are neither header nor data.</summary>
    public ImmutableArray<SkippedRows> Before { get; init; } = [];

    /// <summary>Columns that nearly every row of data fills.</summary>
    public ImmutableArray<int> Sure { get; init; } = [];
}
