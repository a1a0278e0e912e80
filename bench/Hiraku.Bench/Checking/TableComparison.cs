using System.Globalization;

namespace Hiraku.Bench.Checking;

/// <summary>One file of a tool held against what was meant, cell by cell.</summary>
/// <param name="Differences">Up to one example a column: column, row, expected, found.</param>
internal sealed record TableComparison(string File, long Rows, long Wrong, IReadOnlyList<string> Differences)
{
    private const double Tolerance = 6e-7;

    public bool IsRight => Wrong == 0;

    public static TableComparison Of(string file, IEnumerable<string[]> expected, IEnumerable<string[]> found, Expectations rules)
    {
        using IEnumerator<string[]> right = expected.GetEnumerator(), left = found.GetEnumerator();
        if (!right.MoveNext() || !left.MoveNext())
        {
            return new TableComparison(file, 0, 1, ["empty"]);
        }

        (int Right, int Left, string Name)[] columns = [.. Pair(right.Current, left.Current, rules)];
        if (columns.FirstOrDefault(pair => pair.Left < 0) is { Name: { } missing })
        {
            return new TableComparison(file, 0, 1, [$"no column {missing}"]);
        }

        var examples = new Dictionary<string, string>(StringComparer.Ordinal);
        long rows = 0, wrong = 0;
        while (right.MoveNext())
        {
            if (!left.MoveNext())
            {
                return new TableComparison(file, rows, wrong + 1, [.. examples.Values, $"ends after {rows} rows"]);
            }

            rows++;
            foreach ((int at, int found1, string name) in columns)
            {
                string meant = rules.Published(name, right.Current[at]), is1 = left.Current[found1];
                if (meant != is1 && !IsSameNumber(meant, is1, rules.IsNumber(name)))
                {
                    wrong++;
                    _ = examples.TryAdd(name, $"{name}, row {rows}: expected '{meant}', found '{is1}'");
                }
            }
        }

        return left.MoveNext()
            ? new TableComparison(file, rows, wrong + 1, [.. examples.Values, "has more rows than expected"])
            : new TableComparison(file, rows, wrong, [.. examples.Values]);
    }

    private static IEnumerable<(int Right, int Left, string Name)> Pair(string[] expected, string[] found, Expectations rules) =>
        expected.Select((name, i) => (i, Array.IndexOf(found, rules.PublishedName(name)), name));

    private static bool IsSameNumber(string a, string b, bool isNumber) =>
        isNumber && a.Length > 0 && b.Length > 0
        && double.TryParse(a, CultureInfo.InvariantCulture, out double x) && double.TryParse(b, CultureInfo.InvariantCulture, out double y)
        && Math.Abs(x - y) < Tolerance;
}
