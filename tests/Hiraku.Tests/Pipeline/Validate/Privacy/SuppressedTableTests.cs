using System.Collections.Immutable;
using System.Globalization;
using Hiraku.Model.Datasets;
using Hiraku.Model.Diagnostics;
using Hiraku.Model.Schemas;
using Hiraku.Model.Tables;
using Hiraku.Pipeline.Validate;
using Hiraku.Pipeline.Validate.Privacy.Suppression;

namespace Hiraku.Tests.Pipeline.Validate.Privacy;

public sealed class SuppressedTableTests
{
    private static readonly TableSchema Schema = new(
        "test/counts",
        [
            new Field("地域", FieldKind.Text), new Field("若年", FieldKind.Integer), new Field("中年", FieldKind.Integer), new Field("高年", FieldKind.Integer),
            new Field("合計", FieldKind.Integer),
        ]);

    [Fact]
    public void A_small_count_is_hidden_with_others_and_totals_stay() => Assert.Equal(
        ["北 - - 30 54", "南 25 35 45 105", "東 - - 33 70"],
        Published(10, ["北", "4", "20", "30", "54"], ["南", "25", "35", "45", "105"], ["東", "15", "22", "33", "70"]));

    [Fact]
    public void A_total_row_in_the_table_gives_nothing_back() => Assert.Equal(
        ["北 - - 30 54", "南 - - 45 105", "計 29 55 75 159"],
        Published(10, ["北", "4", "20", "30", "54"], ["南", "25", "35", "45", "105"], ["計", "29", "55", "75", "159"]));

    [Fact]
    public void Every_hidden_cell_is_noted_where_it_stands() => Assert.Equal(
        ["B2 HK6317", "C2 HK6317", "B3 HK6317", "C3 HK6317"],
        Clerk(10, ["北", "4", "20", "30", "54"], ["南", "25", "35", "45", "105"]).Findings());

    [Fact]
    public void A_hidden_cell_is_told_from_an_empty_one()
    {
        Clerk clerk = Clerk(10, ["北", "4", "20", "30", "54"], ["南", "", "35", "45", "80"], ["東", "15", "22", "33", "70"]);
        var hidden = new List<string>();
        foreach (ValidatedBatch validated in Validator.Validate(clerk.Table(), clerk.Dataset, clerk.Project, new Evidence(null), "", new DiagnosticBag()).Batches)
        {
            Column young = validated.Batch.Columns[1];
            hidden.AddRange(Enumerable.Range(0, young.Count).Select(row => young.IsHidden(row) ? "hidden" : young.IsPresent(row) ? "shown" : "empty"));
        }

        Assert.Equal("hidden", hidden[0]);
        Assert.Equal("empty", hidden[1]);
    }

    [Fact]
    public void A_column_that_holds_no_counts_cannot_be_hidden()
    {
        Clerk clerk = Clerk(10, ["北", "40", "20", "30", "90"]);
        var privacy = new Hiraku.Model.Datasets.Privacy(ImmutableSortedDictionary<string, string>.Empty, new Suppression(10, ["地域"]));

        Assert.Equal(["地域 HK6318"], (clerk with { Dataset = clerk.Dataset with { Privacy = privacy } }).Findings());
    }

    [Fact]
    public void A_table_that_cannot_be_made_safe_shows_none_of_the_columns()
    {
        var schema = new TableSchema("test/counts", [new Field("人数", FieldKind.Integer) { Requirement = Requirement.Required }]);
        Clerk clerk = new(schema, ["3"]) { Dataset = Dataset(5, "人数") };

        Assert.Equal(["人数 HK6318"], clerk.Findings());
        Assert.Null(Assert.Single(clerk.Published())[0]);
    }

    [Fact]
    public void A_table_too_large_to_be_held_shows_none_of_the_columns()
    {
        string[][] rows = [.. Enumerable.Range(0, SuppressedTable.MostRows + 10).Select(i => new[] { "地" + i.ToString(CultureInfo.InvariantCulture), "40", "50", "60", "150" })];
        Clerk clerk = Clerk(10, rows);

        Assert.Equal(["若年 HK6318"], clerk.Findings());
        Assert.All(clerk.Published(), row => Assert.Null(row[1]));
    }

    [Fact]
    public void A_table_of_a_thousand_rows_shows_no_small_count()
    {
        var random = new Random(1);
        string[][] rows = [.. Enumerable.Range(0, 1000).Select(i => Row("地" + i.ToString(CultureInfo.InvariantCulture), random.Next(60), random.Next(90), random.Next(200)))];

        Assert.DoesNotContain(Published(5, rows), row => row.Split(' ')[1..4].Any(cell => cell is "1" or "2" or "3" or "4"));
    }

    private static string[] Row(string area, params int[] counts) =>
        [area, .. counts.Select(count => count.ToString(CultureInfo.InvariantCulture)), counts.Sum().ToString(CultureInfo.InvariantCulture)];

    private static string[] Published(int below, params string[][] rows) =>
        [.. Clerk(below, rows).Published().Select(row => string.Join(' ', row.Select(cell => cell ?? "-")))];

    private static Clerk Clerk(int below, params string[][] rows) => new(Schema, rows) { Dataset = Dataset(below, "若年", "中年", "高年") };

    private static Dataset Dataset(int below, params ImmutableArray<string> columns) =>
        new("counts", "") { Privacy = new Hiraku.Model.Datasets.Privacy(ImmutableSortedDictionary<string, string>.Empty, new Suppression(below, columns)) };
}
