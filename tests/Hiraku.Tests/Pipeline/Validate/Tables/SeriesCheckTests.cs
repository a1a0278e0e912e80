using System.Globalization;
using Hiraku.Model.Schemas;

namespace Hiraku.Tests.Pipeline.Validate.Tables;

public sealed class SeriesCheckTests
{
    private static readonly TableSchema Monthly = new("test/monthly", [new Field("月", FieldKind.YearMonth), new Field("人数", FieldKind.Integer)]);

    private static readonly TableSchema Population = new(
        "test/population", [new Field("調査年月日", FieldKind.Date), new Field("地域名", FieldKind.Town), new Field("総人口", FieldKind.Integer)])
    {
        Shape = DataShape.Population,
        Key = ["調査年月日", "地域名"],
    };

    [Theory]
    [InlineData("2024-01 2024-02 2024-03", "")]
    [InlineData("2024-01 2024-02 2024-04 2024-05", "A4 HK6211")]
    [InlineData("2024-01 2024-02 2029-04", "")]
    [InlineData("2020-04 2021-04 2023-04 2024-04", "A4 HK6211")]
    [InlineData("2024-05 2024-01 2024-02 2024-04", "A5 HK6211")]
    [InlineData("2024-01 2024-03", "")]
    public void A_step_that_is_left_out_is_told_at_the_cell_after_it(string months, string finding) =>
        Assert.Equal(finding, string.Join(";", new Clerk(Monthly, [.. months.Split(' ').Select(month => new[] { month, "100" })]).Findings()));

    [Fact]
    public void A_gap_of_several_steps_is_one_finding() => Assert.Equal(
        "「月」は 2024-01 から 2024-07 までありますが、2024-04（ほかに 1 回分） がありません。",
        Assert.Single(new Clerk(Monthly, [.. new[] { 1, 2, 3, 6, 7 }.Select(month => new[] { "2024-0" + month, "100" })]).Bag().Kept).Message.Ja);

    [Fact]
    public void A_month_that_comes_twice_is_told() =>
        Assert.Equal(["A3 HK6213"], new Clerk(Monthly, ["2024-01", "100"], ["2024-02", "100"], ["2024-02", "100"], ["2024-03", "100"], ["2024-04", "100"]).Findings());

    [Fact]
    public void Years_of_population_that_agree_are_right() => Assert.Empty(Years("2021-01-01 2022-01-01 2023-01-01 2024-01-01"));

    [Fact]
    public void A_year_that_is_missing_is_told() => Assert.Equal(["A8 HK6211"], Years("2020-01-01 2021-01-01 2023-01-01 2024-01-01"));

    [Fact]
    public void A_second_date_in_a_month_is_told() =>
        Assert.Equal(["A9 HK6212"], Years("2021-01-01 2022-01-01 2023-01-02 2024-01-01 2025-01-01", (row, cells) => row == 7 ? ["2023-01-01", .. cells[1..]] : cells));

    [Fact]
    public void A_year_of_another_size_is_told_by_what_it_adds_up_to()
    {
        var clerk = new Clerk(Population, Rows("2021-01-01 2022-01-01 2023-01-01 2024-01-01", (row, cells) => row == 6 ? [.. cells[..2], "30000"] : cells));

        Assert.Equal("2023-01 の「総人口」の合計は 32,000 です。ほかの時点はふつう 3,000 ほどです。", Assert.Single(clerk.Bag().Kept).Message.Ja);
    }

    [Fact]
    public void A_year_with_half_its_rows_is_told() =>
        Assert.Equal(["A8 HK6213"], Years("2021-01-01 2022-01-01 2023-01-01 2024-01-01", (row, cells) => row is 7 or 8 ? ["", .. cells[1..]] : cells));

    [Fact]
    public void Sizes_that_go_up_and_down_anyhow_are_not_judged() => Assert.Empty(
        new Clerk(Monthly, ["2024-01", "100"], ["2024-02", "900"], ["2024-03", "4000"], ["2024-04", "30"], ["2024-05", "2500"]).Findings());

    private static string[] Years(string days, Func<int, string[], string[]>? change = null) => new Clerk(Population, Rows(days, change)).Findings();

    /// <summary>Three towns of a thousand people for each day.</summary>
    private static string[][] Rows(string days, Func<int, string[], string[]>? change) =>
    [
        .. days.Split(' ').SelectMany(day => Enumerable.Range(1, 3).Select(town => new[] { day, "町" + town.ToString(CultureInfo.InvariantCulture), "1000" }))
            .Select((cells, row) => change?.Invoke(row, cells) ?? cells),
    ];
}
