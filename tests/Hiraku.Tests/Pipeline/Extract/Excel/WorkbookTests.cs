using Hiraku.Model.Datasets;
using Hiraku.Pipeline.Extract;

namespace Hiraku.Tests.Pipeline.Extract.Excel;

public sealed class WorkbookTests : IDisposable
{
    private readonly Desk desk = new();

    [Fact]
    public void The_first_sheet_that_holds_a_table_is_read()
    {
        Extracted table = Read(new Workbook()
            .Sheet("表紙", Workbook.Row(1, "AED一覧"))
            .Sheet("作業用", Workbook.Row(1, "a", "b") + Workbook.Row(2, "1", "2"), state: "hidden")
            .Sheet("一覧", Workbook.Row(1, "名称", "所在地") + Workbook.Row(2, "区役所", "豊玉北")));

        Assert.Equal("一覧", table.Facts.Sheet);
        Assert.Equal(["区役所|豊玉北"], table.Rows);
        Assert.Equal("list.xlsx(一覧!B2)", table.Facts.File.Name + "(" + table.Facts.Sheet + "!" + table.Addresses[0] + ")");
    }

    [Fact]
    public void A_sheet_named_in_the_project_is_read_or_missed_by_name()
    {
        desk.Source = new Source { Sheet = "令和6年" };
        desk.Put("list.xlsx", new Workbook().Sheet("令和5年", Workbook.Row(1, "a", "b") + Workbook.Row(2, "1", "2")).Build());

        Assert.Null(desk.Read());
        Assert.Equal("シート「令和6年」がありません。あるのは: 令和5年", Assert.Single(desk.Bag.Kept).Message.Ja);
    }

    [Fact]
    public void Merged_headers_are_joined_and_merged_cells_filled_down()
    {
        Extracted table = Read(new Workbook().Sheet("一覧",
            Workbook.Row(1, "避難場所一覧")
            + Workbook.Row(3, "地区", "名称", "災害", "") + Workbook.Row(4, "", "", "洪水", "地震")
            + Workbook.Row(5, "東", "一小", "○", "×") + Workbook.Row(6, "", "二小", "×", "○") + Workbook.Row(7, "西", "三小", "○", "○"),
            after: """<mergeCells count="4"><mergeCell ref="A3:A4"/><mergeCell ref="B3:B4"/><mergeCell ref="C3:D3"/><mergeCell ref="A5:A6"/></mergeCells>"""));

        Assert.Equal("地区|名称|災害_洪水|災害_地震", table.Header);
        Assert.Equal((3, 4), table.Facts.HeaderRows);
        Assert.Equal(["東|一小|○|×", "東|二小|×|○", "西|三小|○|○"], table.Rows);
        Assert.Equal(["D5", "D6", "D7"], table.Addresses);
    }

    [Fact]
    public void Empty_columns_between_are_dropped_and_addresses_stay()
    {
        Extracted table = Read(new Workbook().Sheet("一覧", Workbook.Row(2, "", "名称", "", "数") + Workbook.Row(3, "", "旭丘", "", "1") + Workbook.Row(4, "", "栄町", "", "2")));

        Assert.Equal("名称|数", table.Header);
        Assert.Equal(["D3", "D4"], table.Addresses);
    }

    [Fact]
    public void Readings_beside_a_text_are_not_part_of_it()
    {
        Extracted table = Read(new Workbook()
            .Strings("<si><t>名称</t></si><si><t>数</t></si><si><r><t>旭</t></r><r><t>丘</t></r><rPh sb=\"0\" eb=\"1\"><t>アサヒ</t></rPh><rPh sb=\"1\" eb=\"2\"><t>オカ</t></rPh></si>")
            .Sheet("一覧", """<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row><row r="2"><c r="A2" t="s"><v>2</v></c><c r="B2"><v>1</v></c></row>"""));

        Assert.Equal(["旭丘|1"], table.Rows);
    }

    [Fact]
    public void Error_cells_and_formulas_without_result_are_empty_and_reported()
    {
        Extracted table = Read(new Workbook().Sheet("一覧", Workbook.Row(1, "名称", "数", "率")
            + """<row r="2"><c r="A2" t="str"><f>X1</f><v>旭丘</v></c><c r="B2" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="C2"><f>B2*2</f></c></row>"""));

        Assert.Equal(["旭丘||"], table.Rows);
        Assert.Equal(
            ["list.xlsx(一覧!B2): warning HK3026: The error value #DIV/0! was read as empty.", "list.xlsx(一覧!C2): warning HK3027: There is a formula without its result."],
            desk.Bag.Kept.Select(fault => fault.ToString()));
    }

    [Fact]
    public void Hidden_rows_and_columns_are_read_and_reported()
    {
        Read(new Workbook().Sheet("一覧",
            Workbook.Row(1, "名称", "電話") + """<row r="2" hidden="1">""" + Workbook.Text("A2", "旭丘") + Workbook.Text("B2", "090") + "</row>" + Workbook.Row(3, "栄町", "080"),
            before: """<cols><col min="2" max="2" hidden="1"/></cols>"""));

        Assert.Equal([ExtractRules.Hidden.Code, ExtractRules.Hidden.Code], desk.Codes);
    }

    [Theory]
    [InlineData("""<row r="5"><c r="XFD5"><v>1</v></c></row>""", "HK3003")]
    [InlineData("""<row r="5"><c r="A5"><v>1</v></c></row><row r="3"><c r="A3"><v>1</v></c></row>""", "HK3002")]
    [InlineData("""<row r="5"><c r="A5" t="s"><v>99</v></c></row>""", "HK3002")]
    [InlineData("""<row r="5"><c r="A5"><v>1</v></row>""", "HK3002")]
    [InlineData("""<!DOCTYPE x [<!ENTITY e "x">]><row r="5"><c r="A5"><v>&e;</v></c></row>""", "HK3002")]
    public void Hostile_sheets_are_refused(string row, string code)
    {
        desk.Put("list.xlsx", new Workbook().Sheet("一覧", Workbook.Row(1, "名称", "数") + row).Build());
        desk.Read();

        Assert.Contains(code, desk.Codes);
    }

    [Fact]
    public void A_row_far_below_costs_nothing()
    {
        Extracted table = Read(new Workbook().Sheet("一覧", Workbook.Row(1, "名称", "数") + Workbook.Row(2, "旭丘", "1") + Workbook.Row(1048576, "栄町", "2"), before: """<dimension ref="A1:XFD10000000"/>"""));

        Assert.Equal(["B2", "B1048576"], table.Addresses);
    }

    [Fact]
    public void A_workbook_that_unpacks_to_too_much_is_refused_before_it_is_read()
    {
        desk.Limits = Limits.Default with { UnpackedBytes = 10_000 };
        desk.Put("list.xlsx", new Workbook().Sheet("一覧", new string(' ', 1_000_000)).Build());

        Assert.Null(desk.Read());
        Assert.Equal([ExtractRules.LimitExceeded.Code], desk.Codes);
    }

    [Fact]
    public void A_cell_beyond_the_limit_stops_the_sheet()
    {
        desk.Limits = Limits.Default with { CellCharacters = 1000 };
        desk.Put("list.xlsx", new Workbook().Sheet("一覧", Workbook.Row(1, "名称", "数") + Workbook.Row(2, new string('x', 5000), "1")).Build());
        desk.Read();

        Assert.Contains(ExtractRules.LimitExceeded.Code, desk.Codes);
    }

    private Extracted Read(Workbook workbook)
    {
        desk.Put("list.xlsx", workbook.Build());
        return desk.Read()!;
    }

    public void Dispose() => desk.Dispose();
}
