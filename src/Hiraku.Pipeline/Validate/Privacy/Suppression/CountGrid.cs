using System.Collections.Immutable;

namespace Hiraku.Pipeline.Validate.Privacy.Suppression;

/// <summary>The counts of a table by row and column, with what is hidden of them so far. A cell's number is row × columns + column.</summary>
public sealed class CountGrid(int rows, int columns)
{
    private readonly long?[] values = new long?[rows * columns];
    private readonly bool[] hidden = new bool[rows * columns];

    public int Rows => rows;

    public int Columns => columns;

    /// <summary>The columns of which any cell may be hidden; of the others only as a last resort.</summary>
    public ImmutableArray<bool> IsProtected { get; init; } = [.. Enumerable.Repeat(true, columns)];

    /// <summary>The columns of which no cell may be hidden, for the standard requires a value.</summary>
    public ImmutableArray<bool> IsFixed { get; init; } = [.. new bool[columns]];

    public long? this[int cell]
    {
        get => values[cell];
        set => values[cell] = value;
    }

    public int CellOf(int row, int column) => (row * columns) + column;

    public int ColumnOf(int cell) => cell % columns;

    public bool IsHidden(int cell) => hidden[cell];

    public void Hide(int cell) => hidden[cell] = true;

    public IEnumerable<int> Hidden() => Enumerable.Range(0, hidden.Length).Where(IsHidden);

    /// <summary>The cells that must not be known: above zero and below the limit, in a protected column.</summary>
    public IReadOnlyList<int> Small(int below) =>
        [.. Enumerable.Range(0, values.Length).Where(cell => values[cell] is > 0 and var value && value < below && IsProtected[ColumnOf(cell)])];
}

/// <summary>A sum that readers know: the plus cells add up to the minus cell, or to a total that stands elsewhere.</summary>
/// <param name="Total">The cell of the total; -1 where the total is not in the table.</param>
public sealed record Equation(ImmutableArray<int> Parts, int Total)
{
    public IEnumerable<int> Cells => Total < 0 ? Parts : Parts.Append(Total);
}
