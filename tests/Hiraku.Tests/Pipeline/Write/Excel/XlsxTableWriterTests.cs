using System.IO.Compression;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Hiraku.Model.Datasets;
using Hiraku.Model.Schemas;
using Hiraku.Model.Tables;
using Hiraku.Pipeline.Write;
using Field = Hiraku.Model.Schemas.Field;

namespace Hiraku.Tests.Pipeline.Write.Excel;

public class XlsxTableWriterTests
{
    private const string Path = "data/aed/131202_aed.xlsx";

    [Fact]
    public void Text_stays_text_numbers_and_dates_are_real_and_empty_cells_are_left_out()
    {
        List<string?[]> rows = Read(Tables.Places, [["0012", "=1+1", "35.735600", null, "2", "true", "2025-04-01"]]);

        Assert.Equal(Tables.Places.Fields.Select(field => field.Name), rows[0]);
        Assert.Equal(new string?[] { "0012", "'=1+1", "35.735600", null, "2", "1", "45748" }, rows[1]);
    }

    [Fact]
    public void A_number_longer_than_Excel_keeps_stays_text_and_so_does_a_day_Excel_miscounts()
    {
        var schema = Tables.Of(new Field("n", FieldKind.Integer), new Field("d", FieldKind.Date));

        using SpreadsheetDocument document = Open(Tables.Publish(schema, [["1234567890123456", "1899-12-31"]], 1024, "xlsx"));

        Assert.All(Sheet(document).Descendants<Row>().Last().Elements<Cell>(), cell => Assert.Equal(CellValues.InlineString, cell.DataType!.Value));
    }

    [Theory]
    [InlineData("a\u0001b", "a_x0001_b")]
    [InlineData("_x0041_", "_x005F_x0041_")]
    [InlineData(" 前後 ", " 前後 ")]
    [InlineData("\U00020BB7\n髙", "\U00020BB7\n髙")]
    public void What_XML_cannot_hold_is_escaped_as_the_format_says(string text, string stored) =>
        Assert.Equal(stored, Read(Tables.Of(new Field("a", FieldKind.Text)), [[text]])[1][0]);

    [Fact]
    public void The_library_finds_the_workbook_valid_with_frozen_header_a_second_sheet_and_no_formula()
    {
        using SpreadsheetDocument document = Open(Tables.Publish(Tables.Places, [Tables.Place("A1", "=cmd|x"), Tables.Place("A2", "b")], 1024, "xlsx"));

        Assert.Empty(new OpenXmlValidator().Validate(document, TestContext.Current.CancellationToken));
        Assert.Equal(["AED設置箇所一覧", "このデータについて"], document.WorkbookPart!.Workbook.Descendants<Sheet>().Select(sheet => sheet.Name!.Value));
        Assert.Equal(PaneStateValues.Frozen, Sheet(document).Descendants<Pane>().Single().State!.Value);
        Assert.All(document.WorkbookPart.WorksheetParts, part => Assert.Empty(part.Worksheet.Descendants<CellFormula>()));
    }

    [Fact]
    public void The_same_table_gives_the_same_bytes_and_no_member_knows_the_time()
    {
        byte[] first = Tables.Publish(Tables.Places, [Tables.Place("A1", "x")], 1024, "xlsx").Files[Path];
        byte[] second = Tables.Publish(Tables.Places, [Tables.Place("A1", "x")], 1024, "xlsx").Files[Path];

        Assert.Equal(first, second);
        using var archive = new ZipArchive(new MemoryStream(first));
        Assert.All(archive.Entries, entry => Assert.Equal(1980, entry.LastWriteTime.Year));
    }

    [Fact]
    public void A_hidden_count_has_the_mark_of_statistics_and_the_second_sheet_says_what_it_means()
    {
        TableSchema schema = Tables.Of(new Field("地域", FieldKind.Text), new Field("人数", FieldKind.Integer));
        var cells = new ColumnBuilder(ColumnType.Integer);
        cells.AddHidden();
        cells.AddAbsent();
        using Batch batch = Tables.Batch(schema, [["北", null], ["南", null]]);
        var output = new MemoryOutput();
        Dataset dataset = Tables.Aed with { Privacy = new(System.Collections.Immutable.ImmutableSortedDictionary<string, string>.Empty, new Suppression(10, ["人数"])) };
        using (TableWriters writers = TableWriters.Open(output, schema, dataset, Tables.Project, WriteSettings.Only("xlsx")))
        {
            writers.Write(batch with { Columns = [batch.Columns[0], cells.Build()] });
            writers.Finish();
        }

        using SpreadsheetDocument document = Open(output);
        Assert.Equal(["地域", "人数", "北", "x", "南"], Sheet(document).Descendants<Cell>().Select(cell => cell.InnerText));
        Assert.Contains("10 未満", ((WorksheetPart)document.WorkbookPart!.GetPartById("rId2")).Worksheet.InnerText, StringComparison.Ordinal);
    }

    [Fact]
    public void The_sheet_is_named_after_the_title_as_far_as_a_sheet_can_be()
    {
        MemoryOutput output = Tables.Publish(Tables.Aed with { Title = new("a/b[c]:" + new string('長', 40), "") }, Tables.Places, [], 1024, out _, "xlsx");

        using SpreadsheetDocument document = Open(output);
        Assert.Equal("a b c  " + new string('長', 24), document.WorkbookPart!.Workbook.Descendants<Sheet>().First().Name!.Value);
    }

    private static List<string?[]> Read(TableSchema schema, List<string?[]> rows)
    {
        using SpreadsheetDocument document = Open(Tables.Publish(schema, rows, 1024, "xlsx"));
        return [.. Sheet(document).Descendants<Row>().Select(row => schema.Fields
            .Select((_, index) => row.Elements<Cell>().FirstOrDefault(cell => cell.CellReference!.Value!.StartsWith((char)('A' + index)))?.InnerText).ToArray())];
    }

    private static SpreadsheetDocument Open(MemoryOutput output) => SpreadsheetDocument.Open(output.Open(Path)!, isEditable: false);

    private static Worksheet Sheet(SpreadsheetDocument document) => ((WorksheetPart)document.WorkbookPart!.GetPartById("rId1")).Worksheet;
}
