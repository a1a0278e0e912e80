namespace Hiraku.Bench.Checking;

/// <summary>One file of a tool held against what was meant, cell by cell.</summary>
/// <param name="Differences">Up to one example a column: column, row, expected, found.</param>
internal sealed record TableComparison(string File, int Rows, long Wrong, IReadOnlyList<string> Differences)
{
    public bool IsRight => Wrong == 0;

    /// <param name="faulty">The cells into which a fault was put.</param>
    public static TableComparison Of(string file, IEnumerable<string[]> expected, IEnumerable<string[]> found, Expectations rules, HashSet<(int Row, string Column)> faulty)
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
        int rows = 0;
        long wrong = 0;
        while (right.MoveNext())
        {
            if (!left.MoveNext())
            {
                return new TableComparison(file, rows, wrong + 1, [.. examples.Values, $"ends after {rows} rows"]);
            }

            rows++;
            foreach ((int at, int foundAt, string name) in columns)
            {
                string meant = right.Current[at], published = left.Current[foundAt];
                if (meant != published && !rules.IsSame(name, meant, published, faulty.Contains((rows, name)), faulty.Contains((rows, "緯度")) || faulty.Contains((rows, "経度"))))
                {
                    wrong++;
                    _ = examples.TryAdd(name, $"{name}, row {rows}: expected '{meant}', found '{published}'");
                }
            }
        }

        return left.MoveNext()
            ? new TableComparison(file, rows, wrong + 1, [.. examples.Values, "has more rows than expected"])
            : new TableComparison(file, rows, wrong, [.. examples.Values]);
    }

    private static IEnumerable<(int Right, int Left, string Name)> Pair(string[] expected, string[] found, Expectations rules) =>
        expected.Select((name, i) => (i, Array.IndexOf(found, rules.PublishedName(name)), name));
}
