using Hiraku.Model.Datasets;
using Hiraku.Pipeline.Extract;

namespace Hiraku.Tests.Pipeline.Extract.Text;

public sealed class DelimitedTextTests : IDisposable
{
    private readonly Desk desk = new();

    [Theory]
    [InlineData("名称,数\n旭丘,1\n栄町,2\n")]
    [InlineData("名称\t数\n旭丘\t1\n栄町\t2\n")]
    [InlineData("名称;数\n旭丘;1\n栄町;2\n")]
    [InlineData("名称,数\r\n旭丘,1\r\n栄町,2")]
    [InlineData("名称,数\r旭丘,1\r栄町,2\r")]
    [InlineData("sep=;\r\n名称;数\r\n旭丘;1\r\n栄町;2\r\n")]
    [InlineData("名称,数,,\n旭丘,1,,\n栄町,2,,\n,,,\n,,,\n")]
    [InlineData("\"名称\",\"数\"\n\"旭丘\",\"1\"\n\"栄町\",\"2\"\n")]
    public void The_same_table_in_many_forms_reads_the_same(string text)
    {
        desk.Put("list.csv", text);

        Extracted table = desk.Read()!;

        Assert.Equal("名称|数", table.Header);
        Assert.Equal(["旭丘|1", "栄町|2"], table.Rows);
    }

    [Fact]
    public void A_row_keeps_its_physical_line_through_cells_of_several_lines()
    {
        desk.Put("list.csv", "名称,備考\n旭丘,\"一\n二\n\"\"三\"\"\"\n栄町,終\n");

        Extracted table = desk.Read()!;

        Assert.Equal(["旭丘|一\n二\n\"三\"", "栄町|終"], table.Rows);
        Assert.Equal(["B2", "B5"], table.Addresses);
    }

    [Fact]
    public void A_value_beyond_the_header_is_reported_with_its_cell()
    {
        desk.Put("list.csv", "候補者,得票\n大場,9\n山田,9,617\n");
        desk.Read();

        Assert.Contains("list.csv(C3): warning HK3016", desk.Bag.Kept[0].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_quotation_mark_that_never_closes_stops_the_file_at_its_line()
    {
        desk.Put("list.csv", "名称,数\n旭丘,1\n\"栄町,2\n練馬,3\n");
        desk.Read();

        Assert.Contains(ExtractRules.UnclosedQuote.Code, desk.Codes);
        Assert.Equal(3, desk.Bag.Kept.First(fault => fault.Rule == ExtractRules.UnclosedQuote).Location.Line);
    }

    [Fact]
    public void A_NUL_is_taken_out_and_reported()
    {
        desk.Put("list.csv", "名称,数\n旭\0丘,1\n");

        Assert.Equal(["旭丘|1"], desk.Read()!.Rows);
        Assert.Equal([ExtractRules.NullCharacter.Code], desk.Codes);
    }

    [Fact]
    public void A_short_row_reads_as_empty_cells()
    {
        desk.Put("list.csv", "a,b,c\nx,1,2\ny,3\n");

        Assert.Equal(["x|1|2", "y|3|"], desk.Read()!.Rows);
        Assert.Equal([ExtractRules.ShortRow.Code], desk.Codes);
    }

    [Fact]
    public void A_cell_beyond_the_limit_stops_the_file()
    {
        desk.Limits = Limits.Default with { CellCharacters = 1000 };
        desk.Put("list.csv", "a,b\n1,2\n3," + new string('x', 1001) + "\n");
        desk.Read();

        Assert.Contains(ExtractRules.LimitExceeded.Code, desk.Codes);
    }

    [Theory]
    [InlineData("<!DOCTYPE html><html><body>ログイン</body></html>")]
    [InlineData("%PDF-1.7 ....")]
    public void What_is_no_table_is_refused_in_words(string text)
    {
        desk.Put("list.csv", text);

        Assert.Null(desk.Read());
        Assert.StartsWith("表ではなく、", desk.Bag.Kept[0].Message.Ja, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n\n")]
    [InlineData("名称,数\n")]
    public void A_file_without_rows_holds_no_table(string text)
    {
        desk.Put("list.csv", text);

        Assert.Null(desk.Read());
        Assert.Equal([ExtractRules.NoTable.Code], desk.Codes);
    }

    public void Dispose() => desk.Dispose();
}
