namespace Hiraku.Pipeline.Validate.Privacy.Suppression;

/// <summary>
/// Tells which hidden cells follow from the known sums alone, as anyone with pencil and paper could work out: the sums are
/// solved exactly (in arithmetic modulo a large prime, so that nothing is rounded).
/// </summary>
internal static class LinearAudit
{
    private const long Prime = 2_147_483_647;

    /// <summary>The hidden cells that have one value only.</summary>
    public static HashSet<int> Determined(CountGrid grid, IReadOnlyList<Equation> equations)
    {
        var pivots = new Dictionary<int, SortedDictionary<int, long>>();
        foreach (Equation equation in equations)
        {
            SortedDictionary<int, long> row = Reduce(Row(grid, equation), pivots);
            if (row.Count > 0)
            {
                Insert(row, pivots);
            }
        }

        return [.. pivots.Where(pivot => pivot.Value.Count == 1).Select(pivot => pivot.Key)];
    }

    private static SortedDictionary<int, long> Row(CountGrid grid, Equation equation)
    {
        var row = new SortedDictionary<int, long>();
        foreach (int cell in equation.Parts.Where(grid.IsHidden))
        {
            row[cell] = 1;
        }

        if (equation.Total >= 0 && grid.IsHidden(equation.Total))
        {
            row[equation.Total] = Prime - 1;
        }

        return row;
    }

    private static SortedDictionary<int, long> Reduce(SortedDictionary<int, long> row, Dictionary<int, SortedDictionary<int, long>> pivots)
    {
        foreach (int cell in row.Keys.Where(pivots.ContainsKey).ToArray())
        {
            if (row.TryGetValue(cell, out long factor))
            {
                Subtract(row, pivots[cell], factor);
            }
        }

        return row;
    }

    /// <summary>Makes the row's first cell a pivot and clears that cell from all other rows.</summary>
    private static void Insert(SortedDictionary<int, long> row, Dictionary<int, SortedDictionary<int, long>> pivots)
    {
        (int pivot, long lead) = row.First();
        long inverse = Power(lead, Prime - 2);
        foreach (int cell in row.Keys.ToArray())
        {
            row[cell] = row[cell] * inverse % Prime;
        }

        foreach (SortedDictionary<int, long> other in pivots.Values)
        {
            if (other.TryGetValue(pivot, out long factor))
            {
                Subtract(other, row, factor);
            }
        }

        pivots[pivot] = row;
    }

    private static void Subtract(SortedDictionary<int, long> row, SortedDictionary<int, long> other, long factor)
    {
        foreach ((int cell, long value) in other)
        {
            long difference = (row.GetValueOrDefault(cell) + (Prime - (value * factor % Prime))) % Prime;
            if (difference == 0)
            {
                row.Remove(cell);
            }
            else
            {
                row[cell] = difference;
            }
        }
    }

    private static long Power(long value, long exponent)
    {
        long result = 1;
        for (; exponent > 0; exponent >>= 1)
        {
            result = (exponent & 1) == 1 ? result * value % Prime : result;
            value = value * value % Prime;
        }

        return result;
    }
}
