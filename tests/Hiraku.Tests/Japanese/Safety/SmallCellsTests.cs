using Hiraku.Japanese;

namespace Hiraku.Tests.Japanese.Safety;

/// <summary>Small counts are hidden, and cannot be computed back from the margins.</summary>
public sealed class SmallCellsTests
{
    [Theory]
    [InlineData("39,372,1065", 10, "39,372,1065")]
    [InlineData("2,3,995", 10, "X,X,995")]
    [InlineData("0,5,30", 10, "0,X,X")]
    [InlineData("9,10,11", 10, "X,X,11")]
    [InlineData("10,10,10", 10, "10,10,10")]
    [InlineData("4,6", 5, "X,X")]
    [InlineData("4,6", 3, "4,6")]
    [InlineData("2,8,20", 3, "X,X,20")]
    public void A_lone_small_cell_of_a_row_takes_the_next_smallest_with_it(string row, long threshold, string expected)
    {
        long[] cells = [.. row.Split(',').Select(long.Parse)];
        bool[] hidden = SmallCells.HideInRow(cells, threshold);
        Assert.Equal(expected, string.Join(',', cells.Select((cell, i) => hidden[i] ? "X" : cell.ToString(System.Globalization.CultureInfo.InvariantCulture))));
    }

    [Fact]
    public void A_small_cell_of_a_table_hides_the_cheapest_rectangle() =>
        Assert.Equal(
            [true, true, false, false, false, false, true, true, false],
            SmallCells.HideInTable(new long[,] { { 4, 20, 30 }, { 25, 35, 45 }, { 15, 22, 33 } }, 10).Cast<bool>());

    [Fact]
    public void A_two_by_two_table_with_one_small_cell_is_hidden_whole() =>
        Assert.All(SmallCells.HideInTable(new long[,] { { 2, 18 }, { 20, 160 } }, 10).Cast<bool>(), Assert.True);

    [Theory]
    [InlineData(15, 1999, true)]
    [InlineData(15, 10_000, true)]
    [InlineData(20, 10_000, false)]
    [InlineData(12, 750_000, false)]
    [InlineData(9, 750_000, true)]
    [InlineData(0, 750_000, false)]
    public void The_threshold_depends_on_the_population(long count, long population, bool hidden) => Assert.Equal(hidden, SmallCells.IsHidden(count, population));
}
