using System.Buffers;

namespace Hiraku.Model.Tables;

/// <summary>Collects rows, cell by cell from the left, into <see cref="TextBatch"/>es.</summary>
public sealed class TextBatchBuilder(int columnCount)
{
    private char[] text = [];
    private Slice[] cells = [];
    private int[] lines = [];
    private int usual = 1 << 16;
    private int used;
    private int column;

    /// <summary>Finished rows.</summary>
    public int RowCount { get; private set; }

    public bool IsFull => RowCount == TextBatch.Capacity;

    public void BeginRow(int line)
    {
        if (lines.Length == 0)
        {
            Rent();
        }

        lines[RowCount] = line;
        column = 0;
    }

    /// <summary>The next cell of the row; cells beyond the table's last column are not kept.</summary>
    public void Add(ReadOnlySpan<char> cell)
    {
        if (column >= columnCount)
        {
            return;
        }

        if (used + cell.Length > text.Length)
        {
            Grow(used + cell.Length);
        }

        cell.CopyTo(text.AsSpan(used));
        cells[(column * TextBatch.Capacity) + RowCount] = new Slice(used, cell.Length);
        used += cell.Length;
        column++;
    }

    /// <summary>A whole row at once.</summary>
    /// <param name="row">The text of all its cells, one after the other.</param>
    /// <param name="ends">Where each of them ends.</param>
    /// <param name="columns">For each column of the table, which of them stands in it; -1 and what lies beyond the row stay empty.</param>
    public void AddRow(int line, ReadOnlySpan<char> row, ReadOnlySpan<int> ends, ReadOnlySpan<int> columns)
    {
        BeginRow(line);
        if (used + row.Length > text.Length)
        {
            Grow(used + row.Length);
        }

        row.CopyTo(text.AsSpan(used));
        int place = RowCount;
        foreach (int source in columns)
        {
            if ((uint)source < (uint)ends.Length)
            {
                int start = source == 0 ? 0 : ends[source - 1];
                cells[place] = new Slice(used + start, ends[source] - start);
            }
            else
            {
                cells[place] = default;
            }

            place += TextBatch.Capacity;
        }

        used += row.Length;
        RowCount++;
    }

    /// <summary>Ends the row; cells that did not come are empty.</summary>
    public void EndRow()
    {
        for (; column < columnCount; column++)
        {
            cells[(column * TextBatch.Capacity) + RowCount] = default;
        }

        RowCount++;
    }

    /// <summary>Hands over the rows collected so far and starts anew.</summary>
    public TextBatch Build(Origin origin)
    {
        var batch = new TextBatch(origin, columnCount, RowCount, text, cells, lines);
        (text, cells, lines) = ([], [], []);
        usual = Math.Max(usual, used);
        used = 0;
        RowCount = 0;
        return batch;
    }

    private void Rent()
    {
        text = TextBatch.Texts.Rent(usual);
        cells = TextBatch.Slices.Rent(Math.Max(1, columnCount) * TextBatch.Capacity);
        lines = ArrayPool<int>.Shared.Rent(TextBatch.Capacity);
    }

    private void Grow(int needed)
    {
        char[] larger = TextBatch.Texts.Rent(Math.Max(needed, text.Length * 2));
        text.AsSpan(0, used).CopyTo(larger);
        TextBatch.Texts.Return(text);
        text = larger;
    }
}
