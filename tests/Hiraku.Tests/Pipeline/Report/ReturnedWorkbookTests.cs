using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Hiraku.Pipeline.Report;

namespace Hiraku.Tests.Pipeline.Report;

public sealed class ReturnedWorkbookTests
{
    [Fact]
    public void The_first_sheet_says_what_to_mend_and_the_next_is_the_clerks_own_table()
    {
        using SpreadsheetDocument book = Open(Desk.Report(Desk.Fault(), Desk.Doubt()));

        Assert.Equal(["直すところ", "aed"], book.WorkbookPart!.Workbook.Sheets!.Elements<Sheet>().Select(sheet => sheet.Name!.Value));
        Assert.Equal(["1", "エラー", "B3", "電話番号", "03-59841111", "形が違います"], Row(book, 0, 6)[..6]);
        Assert.Equal(["名称", "電話番号", "緯度"], Row(book, 1, 2));
        Assert.Equal(["練馬区役所", "03-59841111", "0012"], Row(book, 1, 3));
    }

    [Fact]
    public void Faulty_cells_are_coloured_and_commented()
    {
        using SpreadsheetDocument book = Open(Desk.Report(Desk.Fault(), Desk.Doubt()));
        WorksheetPart table = Part(book, 1);

        Assert.Equal([("B3", 3u), ("C4", 4u)], table.Worksheet.Descendants<Cell>().Where(cell => cell.StyleIndex!.Value is 3 or 4).Select(cell => (cell.CellReference!.Value!, cell.StyleIndex!.Value)));
        Comment comment = table.WorksheetCommentsPart!.Comments.Descendants<Comment>().First();
        Assert.Equal("B3", comment.Reference!.Value);
        Assert.StartsWith("形が違います\n直し方: ", comment.InnerText, StringComparison.Ordinal);
        Assert.Single(table.VmlDrawingParts);
    }

    [Fact]
    public void A_line_of_the_list_leads_to_its_cell()
    {
        using SpreadsheetDocument book = Open(Desk.Report(Desk.Fault()));
        Hyperlink link = Assert.Single(Part(book, 0).Worksheet.Descendants<Hyperlink>());

        Assert.Equal(("C6", "'aed'!B3"), (link.Reference!.Value, link.Location!.Value));
    }

    [Fact]
    public void The_workbook_is_valid()
    {
        using SpreadsheetDocument book = Open(Desk.Report(Desk.Fault(Desk.Nasty), Desk.Doubt()));

        Assert.Empty(new OpenXmlValidator().Validate(book, TestContext.Current.CancellationToken).Select(error => error.Path?.XPath + " " + error.Description));
    }

    [Fact]
    public void Cells_are_text_and_no_text_is_a_formula()
    {
        using SpreadsheetDocument book = Open(Desk.Report(Desk.Fault()));

        Assert.Empty(Part(book, 1).Worksheet.Descendants<CellFormula>());
        Assert.All(Part(book, 1).Worksheet.Descendants<Cell>(), cell => Assert.Equal(CellValues.InlineString, cell.DataType!.Value));
    }

    [Fact]
    public void A_huge_table_is_cut_and_keeps_its_faulty_rows()
    {
        using SpreadsheetDocument book = Open(Desk.Report(Desk.Fault(line: 9_000)), rows: 10_000);
        Row[] rows = [.. Part(book, 1).Worksheet.Descendants<Row>()];

        Assert.Equal(5_002, rows.Length);
        Assert.Equal(9_000u, rows[^1].RowIndex!.Value);
        Assert.StartsWith("元のファイルの同じ場所のセルを直し", Row(book, 0, 2)[0], StringComparison.Ordinal);
        Assert.Equal("直すところ（抜粋）", book.WorkbookPart!.Workbook.Sheets!.Elements<Sheet>().First().Name!.Value);
    }

    [Fact]
    public void Rows_far_down_a_huge_table_are_listed_but_not_read()
    {
        using SpreadsheetDocument book = Open(Desk.Report(Desk.Fault(line: 49_000), Desk.Fault(line: 59_000)), rows: 60_000);

        Assert.Equal(49_000u, Part(book, 1).Worksheet.Descendants<Row>().Last().RowIndex!.Value);
        Assert.Equal(["B49000", "B59000"], [Row(book, 0, 6)[2], Row(book, 0, 7)[2]]);
        Assert.Equal("'aed'!B49000", Assert.Single(Part(book, 0).Worksheet.Descendants<Hyperlink>()).Location!.Value);
    }

    [Fact]
    public void What_is_not_listed_is_counted()
    {
        using SpreadsheetDocument book = Open(Desk.Report([.. Enumerable.Range(0, 150).Select(i => Desk.Fault(line: 3 + i))]));

        Assert.StartsWith("同じ種類の指摘がほかに 50 件あります。", Row(book, 0, 3)[0], StringComparison.Ordinal);
    }

    private static SpreadsheetDocument Open(DatasetReport report, int rows = 2)
    {
        var desk = new Desk();
        new ReportWriter(desk, "aed").WriteReturned(report, Desk.Raw(rows));
        return SpreadsheetDocument.Open(desk.Open("aed/returned.xlsx")!, isEditable: false);
    }

    private static WorksheetPart Part(SpreadsheetDocument book, int index) =>
        (WorksheetPart)book.WorkbookPart!.GetPartById(book.WorkbookPart.Workbook.Sheets!.Elements<Sheet>().ElementAt(index).Id!.Value!);

    private static string[] Row(SpreadsheetDocument book, int sheet, uint row) =>
        [.. Part(book, sheet).Worksheet.Descendants<Row>().Single(one => one.RowIndex!.Value == row).Elements<Cell>().Select(cell => cell.InnerText)];
}
