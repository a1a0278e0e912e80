using System.Collections.Immutable;
using Hiraku.Pipeline.Validate.Privacy.Suppression;

namespace Hiraku.Tests.Pipeline.Validate.Privacy;

public sealed class ProtectorTests
{
    [Theory]
    [InlineData("39 372 1065", 10, "39 372 1065")]
    [InlineData("0 5 30", 10, "0 X X")]
    [InlineData("9 10 11", 10, "X X 11")]
    [InlineData("10 10 10", 10, "10 10 10")]
    [InlineData("4 6", 5, "X X")]
    [InlineData("4 6", 3, "4 6")]
    [InlineData("2 8 20", 3, "X X 20")]
    [InlineData("2 3 995", 10, "X X 995")]
    [InlineData("1 1 995", 10, "X X X")]
    public void A_row_with_a_total_gives_no_small_count_back(string cells, int below, string published) =>
        Assert.Equal(published, Row(cells, below));

    [Fact]
    public void Every_row_and_column_with_a_margin_hides_two() =>
        Assert.Equal("X X 30 / 25 35 45 / X X 33", Table("4 20 30 / 25 35 45 / 15 22 33", 10));

    [Fact]
    public void A_small_table_may_have_to_be_hidden_whole() => Assert.Equal("X X / X X", Table("2 18 / 20 160", 10));

    [Fact]
    public void A_cell_that_joins_two_hidden_blocks_is_not_given_back()
    {
        // Two rectangles of hidden cells and one cell between them: two hidden in each line, and yet one could be worked out.
        string table = Table("1 1 50 50 / 1 1 1 50 / 50 50 1 1 / 50 50 1 1", 3);

        Assert.True(table.Split('X').Length - 1 > 9, table);
    }

    /// <summary>The attack: every table of whole counts that agrees with what is published. No hidden small count may be the same in all.</summary>
    [Fact]
    public void Whoever_tries_to_work_out_a_hidden_count_finds_several()
    {
        var random = new Random(20240501);
        for (int drawn = 0; drawn < 150; drawn++)
        {
            int rows = random.Next(2, 4);
            int columns = random.Next(2, 4);
            long[] values = [.. Enumerable.Range(0, rows * columns).Select(_ => (long)random.Next(random.Next(3) == 0 ? 4 : 12))];
            (CountGrid grid, IReadOnlyList<Equation> equations) = Margins(values, rows, columns);
            IReadOnlyList<int> small = grid.Small(5);
            if (!Protector.Protect(grid, equations, 5))
            {
                continue;
            }

            Dictionary<int, HashSet<long>> possible = Attack(grid, equations);
            Assert.All(small, cell => Assert.True(possible[cell].Count > 1, $"{Show(grid)} from {string.Join(' ', values)}"));
        }
    }

    [Fact]
    public void What_cannot_be_made_safe_is_said()
    {
        (CountGrid grid, IReadOnlyList<Equation> equations) = Margins([3], 1, 1);

        Assert.False(Protector.Protect(grid, equations, 5));
    }

    private static string Row(string cells, int below)
    {
        long[] values = [.. cells.Split(' ').Select(long.Parse)];
        var grid = new CountGrid(1, values.Length + 1) { IsFixed = [.. Enumerable.Repeat(false, values.Length), true] };
        Fill(grid, [.. values, values.Sum()]);
        Protector.Protect(grid, [new Equation([.. Enumerable.Range(0, values.Length)], values.Length)], below);
        return Show(grid)[..Show(grid).LastIndexOf(' ')];
    }

    private static string Table(string text, int below)
    {
        long[][] rows = [.. text.Split(" / ").Select(row => row.Split(' ').Select(long.Parse).ToArray())];
        (CountGrid grid, IReadOnlyList<Equation> equations) = Margins([.. rows.SelectMany(row => row)], rows.Length, rows[0].Length);
        Assert.True(Protector.Protect(grid, equations, below));
        return Show(grid);
    }

    /// <summary>A table whose row and column totals are published elsewhere.</summary>
    private static (CountGrid Grid, IReadOnlyList<Equation> Equations) Margins(long[] values, int rows, int columns)
    {
        var grid = new CountGrid(rows, columns);
        Fill(grid, values);
        return (grid,
        [
            .. Enumerable.Range(0, rows).Select(row => new Equation([.. Enumerable.Range(0, columns).Select(column => grid.CellOf(row, column))], -1)),
            .. Enumerable.Range(0, columns).Select(column => new Equation([.. Enumerable.Range(0, rows).Select(row => grid.CellOf(row, column))], -1)),
        ]);
    }

    private static void Fill(CountGrid grid, long[] values)
    {
        for (int cell = 0; cell < values.Length; cell++)
        {
            grid[cell] = values[cell];
        }
    }

    private static string Show(CountGrid grid) => string.Join(" / ", Enumerable.Range(0, grid.Rows).Select(row =>
        string.Join(' ', Enumerable.Range(0, grid.Columns).Select(column => grid.IsHidden(grid.CellOf(row, column)) ? "X" : grid[grid.CellOf(row, column)]?.ToString(System.Globalization.CultureInfo.InvariantCulture)))));

    private static Dictionary<int, HashSet<long>> Attack(CountGrid grid, IReadOnlyList<Equation> equations)
    {
        int[] hidden = [.. grid.Hidden()];
        // A reader may know that zeros are hidden only where nothing else is left.
        long least = hidden.Any(cell => grid[cell] == 0) ? 0 : 1;
        var guess = new Dictionary<int, long>();
        var possible = hidden.ToDictionary(cell => cell, _ => new HashSet<long>());
        var sums = equations.Select(equation => (Cells: equation.Parts.Where(grid.IsHidden).ToImmutableArray(), Sum: equation.Parts.Where(grid.IsHidden).Sum(cell => grid[cell]!.Value))).ToArray();
        Try(0);
        return possible;

        void Try(int at)
        {
            if (at == hidden.Length)
            {
                foreach ((int cell, long value) in guess)
                {
                    possible[cell].Add(value);
                }

                return;
            }

            for (long value = least; value <= 40; value++)
            {
                guess[hidden[at]] = value;
                if (sums.All(sum => sum.Cells.Sum(cell => guess.GetValueOrDefault(cell, least)) <= sum.Sum && (!sum.Cells.All(guess.ContainsKey) || sum.Cells.Sum(cell => guess[cell]) == sum.Sum)))
                {
                    Try(at + 1);
                }

                guess.Remove(hidden[at]);
            }
        }
    }
}
