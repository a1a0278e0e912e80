namespace Hiraku.Pipeline.Validate.Privacy.Suppression;

/// <summary>Tells between which bounds a reader can narrow each hidden cell, knowing the sums and that counts are whole and not negative.</summary>
internal static class IntervalAudit
{
    private const int Rounds = 100;

    /// <summary>The hidden cells whose bounds have met.</summary>
    public static HashSet<int> Pinned(CountGrid grid, IReadOnlyList<Equation> equations)
    {
        int[] hidden = [.. grid.Hidden()];
        long least = hidden.Any(cell => grid[cell] == 0) ? 0 : 1;
        var low = hidden.ToDictionary(cell => cell, _ => least);
        var high = hidden.ToDictionary(cell => cell, _ => long.MaxValue / 4);
        Equation[] open = [.. equations.Where(equation => equation.Cells.Any(grid.IsHidden))];
        bool changed = true;
        for (int round = 0; changed && round < Rounds; round++)
        {
            changed = false;
            foreach (Equation equation in open)
            {
                changed |= Narrow(grid, equation, low, high);
            }
        }

        return [.. hidden.Where(cell => low[cell] == high[cell])];
    }

    /// <summary>Each hidden cell is what the sum leaves when the others are as large, or as small, as they can be.</summary>
    private static bool Narrow(CountGrid grid, Equation equation, Dictionary<int, long> low, Dictionary<int, long> high)
    {
        int[] parts = [.. equation.Parts.Where(grid.IsHidden)];
        bool hidesTotal = equation.Total >= 0 && grid.IsHidden(equation.Total);
        long known = equation.Parts.Where(part => !grid.IsHidden(part)).Sum(part => grid[part] ?? 0);
        long total = equation.Total < 0 ? equation.Parts.Sum(part => grid[part] ?? 0) : grid[equation.Total] ?? 0;
        long least = hidesTotal ? low[equation.Total] : total;
        long most = hidesTotal ? high[equation.Total] : total;
        long sumLow = known + parts.Sum(part => low[part]);
        long sumHigh = Saturated(known, parts, high);
        bool changed = hidesTotal && (Raise(low, equation.Total, sumLow) | Lower(high, equation.Total, sumHigh));
        foreach (int part in parts)
        {
            changed |= Lower(high, part, most - (sumLow - low[part]));
            changed |= sumHigh < long.MaxValue / 8 && Raise(low, part, least - (sumHigh - high[part]));
        }

        return changed;
    }

    private static long Saturated(long known, int[] parts, Dictionary<int, long> high)
    {
        long sum = known;
        foreach (int part in parts)
        {
            sum = Math.Min(long.MaxValue / 4, sum + high[part]);
        }

        return sum;
    }

    private static bool Raise(Dictionary<int, long> low, int cell, long bound)
    {
        bool isHigher = bound > low[cell];
        low[cell] = Math.Max(low[cell], bound);
        return isHigher;
    }

    private static bool Lower(Dictionary<int, long> high, int cell, long bound)
    {
        bool isLower = bound < high[cell];
        high[cell] = Math.Min(high[cell], bound);
        return isLower;
    }
}
