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

    /// <summary>Kept for the whole process: the threads that rent and return come and go with each dataset, and what the shared pool keeps for a thread goes with it.</summary>
    internal static readonly ArrayPool<char> Texts = ArrayPool<char>.Create(1 << 22, 16);

    internal static readonly ArrayPool<Slice> Slices = ArrayPool<Slice>.Create(1 << 20, 16);

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
            Texts.Return(text);
            Slices.Return(cells);
            ArrayPool<int>.Shared.Return(lines);
            text = [];
        }
    }
}

/// <summary>A stretch of a batch's text buffer.</summary>
internal readonly record struct Slice(int Start, int Length);
