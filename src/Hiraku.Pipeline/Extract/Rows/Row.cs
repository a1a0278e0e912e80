namespace Hiraku.Pipeline.Extract.Rows;

/// <summary>One row as it was read: its cells side by side in one buffer that the next row uses again.</summary>
internal sealed class Row
{
    private char[] text = new char[1024];
    private int[] ends = new int[64];
    private int used;

    /// <summary>The sheet row or physical line, from 1.</summary>
    public int Line { get; private set; }

    public int Count { get; private set; }

    /// <summary>True where rows that do not exist in the file lie between this row and the one before.</summary>
    public bool AfterGap { get; private set; }

    /// <summary>All cells, one after the other.</summary>
    public ReadOnlySpan<char> Text => text.AsSpan(0, used);

    /// <summary>Where in <see cref="Text"/> each cell ends.</summary>
    public ReadOnlySpan<int> Ends => ends.AsSpan(0, Count);

    /// <summary>The text of one cell; empty where the row is shorter.</summary>
    public ReadOnlySpan<char> this[int column]
    {
        get
        {
            if ((uint)column >= (uint)Count)
            {
                return default;
            }

            int start = column == 0 ? 0 : ends[column - 1];
            return text.AsSpan(start, ends[column] - start);
        }
    }

    public void Begin(int line, bool afterGap = false)
    {
        Line = line;
        AfterGap = afterGap;
        Count = 0;
        used = 0;
    }

    public void Add(ReadOnlySpan<char> cell)
    {
        cell.CopyTo(Reserve(cell.Length));
        Commit(cell.Length);
    }

    /// <summary>Room to write the next cell into; <see cref="Commit"/> ends it.</summary>
    public Span<char> Reserve(int length)
    {
        if (used + length > text.Length)
        {
            Array.Resize(ref text, Math.Max(used + length, text.Length * 2));
        }

        return text.AsSpan(used);
    }

    public void Commit(int length)
    {
        if (Count == ends.Length)
        {
            Array.Resize(ref ends, ends.Length * 2);
        }

        used += length;
        ends[Count++] = used;
    }

    /// <summary>Adds empty cells until there are <paramref name="count"/>.</summary>
    public void PadTo(int count)
    {
        while (Count < count)
        {
            Commit(0);
        }
    }

    public bool IsBlank(int column) => this[column].IsWhiteSpace();

    /// <summary>How many cells hold text; stops counting at <paramref name="enough"/>.</summary>
    public int Filled(int enough = int.MaxValue)
    {
        int filled = 0;
        for (int i = 0; i < Count && filled < enough; i++)
        {
            filled += IsBlank(i) ? 0 : 1;
        }

        return filled;
    }

    /// <summary>The first cell that holds text, or -1.</summary>
    public int FirstFilled()
    {
        for (int i = 0; i < Count; i++)
        {
            if (!IsBlank(i))
            {
                return i;
            }
        }

        return -1;
    }

    public Row Copy()
    {
        var copy = new Row { text = Text.ToArray(), ends = ends.AsSpan(0, Math.Max(1, Count)).ToArray(), used = used, Line = Line, Count = Count, AfterGap = AfterGap };
        return copy;
    }

    /// <summary>The same row with cells replaced; for the few rows that need it.</summary>
    public void Rewrite(Func<int, string, string> change)
    {
        string[] cells = new string[Count];
        for (int i = 0; i < cells.Length; i++)
        {
            cells[i] = change(i, this[i].ToString());
        }

        Begin(Line, AfterGap);
        foreach (string cell in cells)
        {
            Add(cell);
        }
    }
}
