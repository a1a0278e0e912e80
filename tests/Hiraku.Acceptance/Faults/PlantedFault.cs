using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Hiraku.Acceptance.Support;

namespace Hiraku.Acceptance.Faults;

/// <summary>One fault to plant in one clean table, and what is to be said of it: rules at cells of the clerk's own file, as <c>HK5077@J7</c>.</summary>
internal sealed record PlantedFault(
    string Name, string Table, string Shape, string Action, int Row, string Field, string Value, string Yml, ImmutableSortedSet<string> Expected)
{
    public static ImmutableArray<PlantedFault> All { get; } =
    [
        .. Rows("planted-faults.csv").Skip(1).Select(cells => new PlantedFault(
            cells[0],
            cells[1],
            cells[2],
            cells[3],
            int.TryParse(cells[4], NumberStyles.None, CultureInfo.InvariantCulture, out int row) ? row : 0,
            cells[5],
            cells[6],
            cells[7],
            [.. cells[8].Split(' ', StringSplitOptions.RemoveEmptyEntries)])),
    ];

    /// <summary>The file with the fault in it.</summary>
    public byte[] Plant()
    {
        CleanTable table = new(Table);
        int column = Field.Length == 0 ? -1 : table.ColumnOf(Field);
        switch (Action)
        {
            case "set": table.Rows[Row][column] = Value; break;
            case "copy": table.Rows.Add([Value, .. table.Rows[Row][1..]]); break;
            case "drop": table.Drop(column); break;
            case "keep": table.Rows.RemoveRange(Row + 1, table.Rows.Count - Row - 1); break;
            case "blank": table.Rows[1..].ForEach(row => row[column] = ""); break;
            case "extra": table.Rows[Row] = [.. table.Rows[Row], Value]; break;
            case "quote": table.Rows[Row][column] = CleanTable.StrayQuote + table.Rows[Row][column]; break;
            case "byte": table.Rows[Row][column] += CleanTable.StrayByte; break;
            default: throw new InvalidOperationException(Action);
        }

        return table.As(Shape);
    }

    public static IEnumerable<string[]> Rows(string vectors) =>
        File.ReadLines(Path.Combine(Checkout.Folder, "tests", "vectors", vectors)).Select(Cells);

    private static string[] Cells(string line) =>
    [
        .. Regex.Matches(line, "(?:^|,)(?:\"((?:[^\"]|\"\")*)\"|([^,]*))", RegexOptions.None, TimeSpan.FromSeconds(1))
            .Select(cell => cell.Groups[1].Success ? cell.Groups[1].Value.Replace("\"\"", "\"", StringComparison.Ordinal) : cell.Groups[2].Value),
    ];
}
