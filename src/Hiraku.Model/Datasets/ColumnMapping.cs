using System.Collections.Immutable;

namespace Hiraku.Model.Datasets;

/// <summary>What <c>columns:</c> in dataset.yml says of one field: which headers feed it, or which constant it holds.</summary>
/// <param name="Line">The line in dataset.yml, for messages.</param>
public sealed record ColumnMapping(string Field, int Line)
{
    public ImmutableArray<string> From { get; init; } = [];

    public string Join { get; init; } = " ";

    public string? Value { get; init; }

    /// <summary>Replacements by exact cell text, applied before normalising.</summary>
    public ImmutableDictionary<string, string>? Values { get; init; }

    /// <summary>What comes first in this column's dates where the year comes last (04/01/2024).</summary>
    public DateOrder Dates { get; init; }

    /// <summary>The area code of this column's phone numbers that come without one; null refuses them.</summary>
    public string? AreaCode { get; init; }

    /// <summary>For a free table: the kind the column is read as; null to infer it.</summary>
    public string? Kind { get; init; }

    public LocalizedText? Label { get; init; }

    public string? Unit { get; init; }
}

/// <summary>The order of month and day in dates that end with their year.</summary>
public enum DateOrder
{
    Unknown,
    MonthFirst,
    DayFirst,
}
