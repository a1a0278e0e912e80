using System.Globalization;
using System.Text.RegularExpressions;
using Hiraku.Pipeline.Validate.Privacy.Suppression;

namespace Hiraku.Tests.Japanese.SharedVectors;

/// <summary>Small counts: the tables of the vectors as <c>privacy: suppress:</c> would publish them. Other policies are answered by "not offered".</summary>
public static partial class SuppressionReader
{
    public static (string Expected, string Actual) Read(VectorRow row) =>
        Line().Match(row.Input) is { Success: true } line ? (row.Expected, Margin(line))
        : Table().Match(row.Input) is { Success: true } table ? Whole(row.Expected, table)
        : Population().Match(row.Input) is { Success: true } count ? (row.Expected, Single(count))
        : (row.Expected, "not offered");

    // row:2,3,995|total:1000;min=10
    private static string Margin(Match line)
    {
        long[] counts = Numbers(line.Groups[1].Value);
        CountGrid grid = Grid([counts]);
        Protector.Protect(grid, [new Equation([.. Enumerable.Range(0, counts.Length)], -1)], Number(line.Groups[3]));
        return $"{string.Join(',', Enumerable.Range(0, counts.Length).Select(cell => Show(grid, cell)))}|{line.Groups[2].Value}";
    }

    // 3x3:[[4,20,30],[25,35,45],[15,22,33]];margins;min=10
    private static (string, string) Whole(string expected, Match table)
    {
        long[][] rows = [.. table.Groups[1].Value.Split("],[").Select(Numbers)];
        CountGrid grid = Grid(rows);
        Protector.Protect(grid, [.. Margins(grid)], Number(table.Groups[2]));
        string shown = string.Join(',', Enumerable.Range(0, grid.Rows).Select(row => $"[{string.Join(',', Enumerable.Range(0, grid.Columns).Select(column => Show(grid, grid.CellOf(row, column))))}]"));
        string[] parts = expected.Split(';');
        return expected.StartsWith("not ", StringComparison.Ordinal)
            ? ("protected otherwise", $"[{shown}]" == expected[4..] ? expected[4..] : "protected otherwise")
            : (parts[0], $"[{shown}]");
    }

    private static IEnumerable<Equation> Margins(CountGrid grid) =>
        Enumerable.Range(0, grid.Rows).Select(row => new Equation([.. Enumerable.Range(0, grid.Columns).Select(column => grid.CellOf(row, column))], -1))
            .Concat(Enumerable.Range(0, grid.Columns).Select(column => new Equation([.. Enumerable.Range(0, grid.Rows).Select(row => grid.CellOf(row, column))], -1)));

    // 介護DBオープンデータ 資料2: the limit a dataset of a municipality of this size asks for by "below".
    private static string Single(Match count)
    {
        int below = Number(count.Groups[1]) < 25_000 ? 20 : 10;
        CountGrid grid = Grid([[Number(count.Groups[2])]]);
        Protector.Protect(grid, [], below);
        return Show(grid, 0);
    }

    private static CountGrid Grid(long[][] rows)
    {
        var grid = new CountGrid(rows.Length, rows[0].Length);
        for (int row = 0; row < rows.Length; row++)
        {
            for (int column = 0; column < rows[row].Length; column++)
            {
                grid[grid.CellOf(row, column)] = rows[row][column];
            }
        }

        return grid;
    }

    private static string Show(CountGrid grid, int cell) => grid.IsHidden(cell) ? "X" : grid[cell]!.Value.ToString(CultureInfo.InvariantCulture);

    private static long[] Numbers(string list) => [.. list.Trim('[', ']').Split(',').Select(number => long.Parse(number, CultureInfo.InvariantCulture))];

    private static int Number(Group group) => int.Parse(group.Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?:row|col):([\d,]+)\|total:(\d+);min=(\d+)$")]
    private static partial Regex Line();

    [GeneratedRegex(@"^\dx\d:\[(.+?\])\];.*min=(\d+)")]
    private static partial Regex Table();

    [GeneratedRegex(@"^population=(\d+);count=(\d+)$")]
    private static partial Regex Population();
}
