using System.Text;
using Hiraku.Pipeline.Catalogue.Changes;
using Hiraku.Tests.Pipeline.Write;

namespace Hiraku.Tests.Pipeline.Catalogue.Changes;

public sealed class TableComparisonTests : IDisposable
{
    private readonly string folder = Path.Combine(AppContext.BaseDirectory, "diff-" + Guid.NewGuid().ToString("N"));

    [Fact]
    public void Rows_are_matched_by_key_whatever_their_order()
    {
        TableDiff diff = Compare(
            """{"ID":"1","a":"x"}""" + "\n" + """{"ID":"2","a":"y"}""" + "\n" + """{"ID":"3","a":"z"}""",
            """{"ID":"3","a":"z"}""" + "\n" + """{"ID":"2","a":"Y"}""" + "\n" + """{"ID":"4","a":"x"}""");

        Assert.Equal((1, 1, 1, 3, 3), (diff.Added, diff.Removed, diff.Changed, diff.RowsBefore, diff.Rows));
        Assert.Equal(
            [(RowFate.Added, "4"), (RowFate.Removed, "1"), (RowFate.Changed, "2")],
            diff.Shown.Select(change => (change.Fate, change.Key!)));
        Assert.Equal(["a"], diff.Shown[2].Fields);
        Assert.Equal(("""{"ID":"2","a":"y"}""", """{"ID":"2","a":"Y"}"""), (diff.Shown[2].Before, diff.Shown[2].After));
    }

    [Fact]
    public void An_array_and_lines_of_the_same_rows_do_not_differ()
    {
        List<string?[]> rows = RandomTables.Rows(RandomTables.Schema, 6_000, new Random(1));
        MemoryOutput output = Tables.Publish(RandomTables.Schema, rows, 512, "json", "jsonl");

        TableDiff diff = Compare(output.Text("data/aed/131202_aed.json"), output.Text("data/aed/131202_aed.jsonl"));

        Assert.True(diff.IsEmpty);
        Assert.Equal((6_000, 6_000), (diff.RowsBefore, diff.Rows));
    }

    [Fact]
    public void Rows_of_a_repeated_key_are_paired_equal_ones_first()
    {
        TableDiff diff = Compare(
            """{"ID":"1","a":1}""" + "\n" + """{"ID":"1","a":2}""",
            """{"ID":"1","a":2}""" + "\n" + """{"ID":"1","a":3}""" + "\n" + """{"ID":"1","a":3}""");

        Assert.Equal((1, 0, 1), (diff.Added, diff.Removed, diff.Changed));
    }

    [Fact]
    public void A_table_without_a_key_is_compared_row_by_row_and_shows_no_key()
    {
        TableDiff diff = Compare("""{"a":1}""" + "\n" + """{"a":1}""", """{"a":1}""" + "\n" + """{"a":2}""", key: []);

        Assert.Equal((1, 1, 0), (diff.Added, diff.Removed, diff.Changed));
        Assert.All(diff.Shown, change => Assert.Null(change.Key));
    }

    [Fact]
    public void All_differences_are_counted_and_the_first_of_each_fate_are_shown()
    {
        string rows = string.Join('\n', Enumerable.Range(0, 100).Select(i => $"{{\"ID\":\"{i}\"}}"));

        TableDiff diff = Compare("", rows, mostShown: 3);

        Assert.Equal(100, diff.Added);
        Assert.Equal(["0", "1", "2"], diff.Shown.Select(change => change.Key));
    }

    [Fact]
    public void Spilling_to_work_files_finds_what_memory_finds_and_leaves_nothing_behind()
    {
        for (int seed = 0; seed < 10; seed++)
        {
            var random = new Random(seed);
            Dictionary<int, int> before = Version(random);
            Dictionary<int, int> after = Version(random);

            TableDiff small = Compare(Rows(before), Rows(after));
            TableDiff spilled = Compare(Rows(before), Rows(after), bytesPerBucket: 2_000);

            Assert.Equal(after.Keys.Except(before.Keys).Count(), small.Added);
            Assert.Equal(before.Keys.Except(after.Keys).Count(), small.Removed);
            Assert.Equal(after.Count(row => before.TryGetValue(row.Key, out int old) && old != row.Value), small.Changed);
            Assert.Equal((small.Added, small.Removed, small.Changed), (spilled.Added, spilled.Removed, spilled.Changed));
            Assert.Equal(small.Shown.Select(change => (change.Fate, change.Key, change.After)), spilled.Shown.Select(change => (change.Fate, change.Key, change.After)));
        }

        Assert.Empty(Directory.GetFiles(folder));
    }

    [Fact]
    public void What_the_public_sees_of_a_comparison_holds_keys_and_fields_but_no_value()
    {
        TableDiff diff = Compare("""{"ID":"1","a":"secret"}""", """{"ID":"1","a":"public"}""");

        string json = DiffDocument.Of(diff, withValues: false).ToJsonString();

        Assert.Equal("""{"added":0,"removed":0,"changed":1,"rows_before":1,"rows":1,"complete":true,"shown":[{"change":"changed","key":"1","fields":["a"]}]}""", json);
        Assert.Contains("secret", DiffDocument.Of(diff, withValues: true).ToJsonString(), StringComparison.Ordinal);
    }

    public void Dispose()
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static Dictionary<int, int> Version(Random random) =>
        Enumerable.Range(0, 500).Where(_ => random.Next(3) > 0).ToDictionary(id => id, _ => random.Next(3));

    private static string Rows(Dictionary<int, int> version) =>
        "[\n" + string.Join(",\n", version.Select(row => $"{{\"ID\":{row.Key},\"a\":{row.Value}}}")) + "\n]\n";

    private TableDiff Compare(string before, string after, string[]? key = null, int mostShown = 1_000, long bytesPerBucket = 1 << 26) => TableComparison.Compare(
        new MemoryStream(Encoding.UTF8.GetBytes(before)), new MemoryStream(Encoding.UTF8.GetBytes(after)), key ?? ["ID"], folder, mostShown, bytesPerBucket);
}
