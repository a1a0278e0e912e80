using System.Buffers;

namespace Hiraku.Model.Tables;

/// <summary>
/// Consecutive rows of text, held column by column as slices of one pooled buffer. Immutable once built; whoever asked
/// for it disposes it, and nobody keeps a span of it after that.
/// </summary>
public sealed class TextBatch : IDisposable
{
    /// <summary>How many rows a batch holds at most; memory and cache both like it (docs/decisions).</summary>
    public const int Capacity = 512;

    private readonly Slice[] cells;
    private readonly int[] lines;
    private char[] text;

    internal TextBatch(Origin origin, int columnCount, int rowCount, char[] text, Slice[] cells, int[] lines)
    {
        Origin = origin;
        ColumnCount = columnCount;
        RowCount = rowCount;
        this.text = text;
        this.cells = cells;
        this.lines = lines;
    }

    public Origin Origin { get; }

    public int ColumnCount { get; }

    public int RowCount { get; }

    /// <summary>The text of one cell; empty where the row was short.</summary>
    public ReadOnlySpan<char> this[int column, int row]
    {
        get
        {
            Slice slice = cells[(column * Capacity) + row];
            return text.AsSpan(slice.Start, slice.Length);
        }
    }

    /// <summary>The sheet row or physical line of a row, from 1.</summary>
    public int LineOf(int row) => lines[row];

    public ReadOnlySpan<int> Lines => lines.AsSpan(0, RowCount);

    public void Dispose()
    {
        if (text.Length > 0)
        {
            ArrayPool<char>.Shared.Return(text);
            ArrayPool<Slice>.Shared.Return(cells);
            ArrayPool<int>.Shared.Return(lines);
            text = [];
        }
    }
}

/// <summary>A stretch of a batch's text buffer.</summary>
internal readonly record struct Slice(int Start, int Length);
