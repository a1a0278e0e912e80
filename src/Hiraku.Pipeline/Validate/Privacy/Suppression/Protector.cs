namespace Hiraku.Pipeline.Validate.Privacy.Suppression;

/// <summary>
/// Hides the small counts of a table, and of the others as few as it takes that no sum gives a small count back: neither by
/// solving the sums nor by narrowing what whole, non-negative counts can be.
/// </summary>
public static class Protector
{
    /// <summary>Beyond this many the sums cannot be solved in reasonable time, and an unproven table is not shown.</summary>
    private const int MostSmall = 2_000;

    /// <summary>False where the table cannot be made safe; then none of its protected columns may be shown.</summary>
    public static bool Protect(CountGrid grid, IReadOnlyList<Equation> equations, int below)
    {
        IReadOnlyList<int> small = grid.Small(below);
        if (small.Count > MostSmall)
        {
            return false;
        }

        foreach (int cell in small)
        {
            grid.Hide(cell);
        }

        ILookup<int, Equation> byCell = equations.SelectMany(equation => equation.Cells.Select(cell => (cell, equation))).ToLookup(pair => pair.cell, pair => pair.equation);
        HideInPairs(grid, equations, byCell);
        while (Exposed(grid, equations, small) is >= 0 and int exposed)
        {
            if (Cheapest(grid, byCell, Candidates(grid, byCell, exposed)) is not (>= 0 and int complement))
            {
                return false;
            }

            grid.Hide(complement);
            HideInPairs(grid, equations, byCell);
        }

        return true;
    }

    /// <summary>No sum hides one cell alone, where it has another to hide.</summary>
    private static void HideInPairs(CountGrid grid, IReadOnlyList<Equation> equations, ILookup<int, Equation> byCell)
    {
        bool changed = true;
        while (changed)
        {
            changed = false;
            foreach (Equation equation in equations.Where(equation => equation.Cells.Count(grid.IsHidden) == 1))
            {
                if (Cheapest(grid, byCell, equation.Cells.Where(cell => MayHide(grid, cell))) is >= 0 and int complement)
                {
                    grid.Hide(complement);
                    changed = true;
                }
            }
        }
    }

    /// <summary>A small count that can still be known; -1 where none can.</summary>
    private static int Exposed(CountGrid grid, IReadOnlyList<Equation> equations, IReadOnlyList<int> small)
    {
        if (small.Count == 0)
        {
            return -1;
        }

        HashSet<int> known = LinearAudit.Determined(grid, equations);
        known.UnionWith(IntervalAudit.Pinned(grid, equations));
        return small.FirstOrDefault(known.Contains, -1);
    }

    /// <summary>The cell that is least missed, and best one whose other sums hide something already.</summary>
    private static int Cheapest(CountGrid grid, ILookup<int, Equation> byCell, IEnumerable<int> candidates)
    {
        int best = -1;
        (int, int, long) least = default;
        foreach (int cell in candidates)
        {
            int lonely = byCell[cell].Count(equation => !equation.Cells.Any(grid.IsHidden));
            (int, int, long) cost = (Rank(grid, cell), lonely, grid[cell] ?? 0);
            if (best < 0 || cost.CompareTo(least) < 0)
            {
                (best, least) = (cell, cost);
            }
        }

        return best;
    }

    /// <summary>The exposed cell's own sums first; where all of those are hidden already, the sums of what is hidden with it.</summary>
    private static int[] Candidates(CountGrid grid, ILookup<int, Equation> byCell, int exposed)
    {
        var seen = new HashSet<int> { exposed };
        var edge = new List<int> { exposed };
        while (edge.Count > 0)
        {
            int[] near = [.. edge.SelectMany(cell => byCell[cell]).SelectMany(equation => equation.Cells).Where(seen.Add)];
            int[] open = [.. near.Where(cell => MayHide(grid, cell))];
            if (open.Length > 0)
            {
                return open;
            }

            edge = [.. near.Where(grid.IsHidden)];
        }

        return [];
    }

    private static bool MayHide(CountGrid grid, int cell) => !grid.IsHidden(cell) && grid[cell] is not null && !grid.IsFixed[grid.ColumnOf(cell)];

    /// <summary>A count that is hidden costs less than a zero (which readers would take for small), a zero less than a total.</summary>
    private static int Rank(CountGrid grid, int cell) => !grid.IsProtected[grid.ColumnOf(cell)] ? 2 : grid[cell] == 0 ? 1 : 0;
}
