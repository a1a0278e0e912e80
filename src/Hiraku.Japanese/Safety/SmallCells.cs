namespace Hiraku.Japanese;

/// <summary>Hides small counts in a table with margins, and enough others that they cannot be computed back.</summary>
/// <remarks>介護DBオープンデータ 最小集計単位の原則 (厚生労働省): no cell below the threshold except 0, and complementary cells where a margin would reveal it.</remarks>
public static class SmallCells
{
    /// <summary>Which cells of one row with a published total to hide.</summary>
    public static bool[] HideInRow(IReadOnlyList<long> cells, long threshold)
    {
        ArgumentNullException.ThrowIfNull(cells);
        bool[] hidden = [.. cells.Select(cell => IsSmall(cell, threshold))];
        if (hidden.Count(hide => hide) == 1 && Complement(cells, hidden) is >= 0 and var at)
        {
            hidden[at] = true;
        }

        return hidden;
    }

    /// <summary>Which cells of a table with row and column totals to hide: each row and column with a hidden cell has at least two.</summary>
    public static bool[,] HideInTable(long[,] cells, long threshold)
    {
        ArgumentNullException.ThrowIfNull(cells);
        int rows = cells.GetLength(0);
        int columns = cells.GetLength(1);
        bool[,] hidden = new bool[rows, columns];
        for (int r = 0; r < rows; r++)
        {
            for (int c = 0; c < columns; c++)
            {
                hidden[r, c] = IsSmall(cells[r, c], threshold);
            }
        }

        while (FindLonely(hidden) is { } lonely && HideRectangle(cells, hidden, lonely))
        {
        }

        return hidden;
    }

    /// <summary>True when a count has to be hidden in a municipality of this size.</summary>
    public static bool IsHidden(long count, long population) => count != 0 && (population < 2000 || count < (population < 25_000 ? 20 : 10));

    private static bool IsSmall(long cell, long threshold) => cell > 0 && cell < threshold;

    // The smallest other cell that is not zero gives least away and costs least.
    private static int Complement(IReadOnlyList<long> cells, bool[] hidden)
    {
        int best = -1;
        for (int i = 0; i < cells.Count; i++)
        {
            if (!hidden[i] && cells[i] > 0 && (best < 0 || cells[i] < cells[best]))
            {
                best = i;
            }
        }

        return best;
    }

    // A hidden cell that stands alone in its row or column.
    private static (int Row, int Column)? FindLonely(bool[,] hidden)
    {
        for (int r = 0; r < hidden.GetLength(0); r++)
        {
            for (int c = 0; c < hidden.GetLength(1); c++)
            {
                if (hidden[r, c] && (CountRow(hidden, r) == 1 || CountColumn(hidden, c) == 1))
                {
                    return (r, c);
                }
            }
        }

        return null;
    }

    private static int CountRow(bool[,] hidden, int row) => Enumerable.Range(0, hidden.GetLength(1)).Count(c => hidden[row, c]);

    private static int CountColumn(bool[,] hidden, int column) => Enumerable.Range(0, hidden.GetLength(0)).Count(r => hidden[r, column]);

    // The cheapest rectangle through the cell: its three other corners are hidden with it.
    private static bool HideRectangle(long[,] cells, bool[,] hidden, (int Row, int Column) at)
    {
        (long Cost, int Row, int Column) best = (long.MaxValue, -1, -1);
        for (int r = 0; r < cells.GetLength(0); r++)
        {
            for (int c = 0; c < cells.GetLength(1); c++)
            {
                if (r == at.Row || c == at.Column)
                {
                    continue;
                }

                long cost = Cost(r, c) + Cost(at.Row, c) + Cost(r, at.Column);
                best = cost < best.Cost ? (cost, r, c) : best;
            }
        }

        if (best.Row < 0)
        {
            return false;
        }

        hidden[best.Row, best.Column] = hidden[at.Row, best.Column] = hidden[best.Row, at.Column] = true;
        return true;

        long Cost(int r, int c) => hidden[r, c] ? 0 : cells[r, c];
    }
}
