using System.Collections.Immutable;
using Hiraku.Model.Diagnostics;

namespace Hiraku.Model.Tables;

/// <summary>Where a batch's cells stand in the source, so that any cell can be located without asking back.</summary>
/// <param name="Columns">For each column of the table, its column in this file (from 0); -1 where this file lacks it.</param>
public sealed record Origin(string File, string? Sheet, ImmutableArray<int> Columns)
{
    public Location Locate(int column, int line, string? field = null) =>
        new(File, Sheet, line, column >= 0 && column < Columns.Length ? Columns[column] : -1, field);
}
