using System.Collections.Immutable;

namespace Hiraku.Pipeline.Validate.Privacy.Suppression;

/// <summary>Finds the sums in a table that would give hidden counts back: totals beside the parts, total rows, and the total of each column.</summary>
public static class Equations
{
    private static readonly string[] TotalWords = ["計", "合計", "総計", "総数", "小計", "区計", "市計", "全体", "全域", "総合計", "再計", "区全体", "全区"];

    public static bool IsTotal(string? label) =>
        label is not null && (TotalWords.Contains(label) || label.EndsWith("合計", StringComparison.Ordinal) || label.EndsWith("総数", StringComparison.Ordinal));

    /// <param name="sums">Which columns are the sum of which others, by the schema or by their names.</param>
    /// <param name="labels">The texts of each row that say what it counts.</param>
    public static IReadOnlyList<Equation> Of(CountGrid grid, IReadOnlyList<(int Total, ImmutableArray<int> Parts)> sums, IReadOnlyList<string?[]> labels)
    {
        List<Equation> found = [];
        foreach ((int total, ImmutableArray<int> parts) in sums)
        {
            for (int row = 0; row < grid.Rows; row++)
            {
                Add(grid, found, [.. parts.Select(part => grid.CellOf(row, part))], grid.CellOf(row, total));
            }
        }

        bool[] isTotalRow = [.. labels.Select(row => row.Any(IsTotal))];
        AddTotalRows(grid, found, labels);
        for (int column = 0; column < grid.Columns; column++)
        {
            int c = column;
            found.Add(new Equation([.. Enumerable.Range(0, grid.Rows).Where(row => !isTotalRow[row]).Select(row => grid.CellOf(row, c))], -1));
        }

        return found;
    }

    /// <summary>Columns called a total that are, in every row, the sum of all the given columns.</summary>
    public static IEnumerable<int> TotalsOf(CountGrid grid, IReadOnlyList<string> names, ImmutableArray<int> parts) => Enumerable.Range(0, grid.Columns)
        .Where(column => !parts.Contains(column) && IsTotal(names[column]) && Enumerable.Range(0, grid.Rows).All(row => IsSum(grid, row, parts, column)));

    private static bool IsSum(CountGrid grid, int row, ImmutableArray<int> parts, int total)
    {
        long?[] values = [.. parts.Select(part => grid[grid.CellOf(row, part)])];
        return grid[grid.CellOf(row, total)] is not { } stated || values.Contains(null) || values.Sum() == stated;
    }

    /// <summary>A row whose label says total, against the rows that differ from it in that label alone.</summary>
    private static void AddTotalRows(CountGrid grid, List<Equation> found, IReadOnlyList<string?[]> labels)
    {
        for (int label = 0; label < (labels.Count == 0 ? 0 : labels[0].Length); label++)
        {
            int at = label;
            foreach (var group in Enumerable.Range(0, grid.Rows).GroupBy(row => string.Join('\u001F', labels[row].Where((_, i) => i != at)), StringComparer.Ordinal))
            {
                int[] parts = [.. group.Where(row => !IsTotal(labels[row][at]))];
                foreach (int total in group.Where(row => IsTotal(labels[row][at])))
                {
                    for (int column = 0; column < grid.Columns && parts.Length > 0; column++)
                    {
                        int c = column;
                        Add(grid, found, [.. parts.Select(row => grid.CellOf(row, c))], grid.CellOf(total, c));
                    }
                }
            }
        }
    }

    /// <summary>Only a sum that is true tells anything.</summary>
    private static void Add(CountGrid grid, List<Equation> found, ImmutableArray<int> parts, int total)
    {
        if (grid[total] is { } stated && parts.All(part => grid[part] is not null) && parts.Sum(part => grid[part]) == stated)
        {
            found.Add(new Equation(parts, total));
        }
    }
}
