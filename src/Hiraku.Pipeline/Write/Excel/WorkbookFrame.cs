using System.Collections.Immutable;
using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Hiraku.Pipeline.Write.Excel;

/// <summary>
/// Everything of a workbook but the rows of its first sheet: workbook, styles, the sheet that says what this is. Small, so the
/// library builds it in memory, and its parts are taken from there.
/// </summary>
internal static class WorkbookFrame
{
    public const string DataPart = "xl/worksheets/sheet1.xml";

    /// <summary>The parts by name, [Content_Types].xml first, without the data sheet.</summary>
    public static ImmutableArray<(string Name, byte[] Content)> Build(string dataName, string aboutName, IEnumerable<string[]> about)
    {
        using var memory = new MemoryStream();
        using (SpreadsheetDocument document = SpreadsheetDocument.Create(memory, SpreadsheetDocumentType.Workbook))
        {
            WorkbookPart workbook = document.AddWorkbookPart();
            document.ChangeIdOfPart(workbook, "rId1");
            workbook.AddNewPart<WorkbookStylesPart>("rId3").Stylesheet = SheetStyles.Build();
            workbook.AddNewPart<WorksheetPart>("rId1").Worksheet = new Worksheet(new SheetData());
            workbook.AddNewPart<WorksheetPart>("rId2").Worksheet = About(about);
            workbook.Workbook = new Workbook(new Sheets(
                new Sheet { Id = "rId1", SheetId = 1, Name = dataName },
                new Sheet { Id = "rId2", SheetId = 2, Name = aboutName }));
        }

        return Parts(memory);
    }

    /// <summary>A name that a sheet may have: at most 31 characters, none of []:*?/\.</summary>
    public static string SheetName(string title)
    {
        string clean = string.Concat(title.Select(c => char.IsControl(c) || "[]:*?/\\".Contains(c, StringComparison.Ordinal) ? ' ' : c)).Trim('\'', ' ');
        int length = Math.Min(31, clean.Length);
        if (length > 0 && length < clean.Length && char.IsHighSurrogate(clean[length - 1]))
        {
            length--;
        }

        return length == 0 ? "data" : clean[..length];
    }

    private static Worksheet About(IEnumerable<string[]> rows) => new(
        new Columns(
            new DocumentFormat.OpenXml.Spreadsheet.Column { Min = 1, Max = 1, Width = 28, CustomWidth = true },
            new DocumentFormat.OpenXml.Spreadsheet.Column { Min = 2, Max = 6, Width = 40, CustomWidth = true }),
        new SheetData(rows.Select(row => new Row(row.Select(Text)))));

    private static Cell Text(string text) => new()
    {
        StyleIndex = SheetStyles.Text,
        DataType = CellValues.InlineString,
        InlineString = new InlineString(new Text(SheetText.Of(text)) { Space = SpaceProcessingModeValues.Preserve }),
    };

    private static ImmutableArray<(string, byte[])> Parts(MemoryStream memory)
    {
        memory.Position = 0;
        using var archive = new ZipArchive(memory, ZipArchiveMode.Read);
        return [.. archive.Entries
            .Where(entry => entry.FullName != DataPart)
            .OrderBy(entry => entry.FullName != "[Content_Types].xml").ThenBy(entry => entry.FullName, StringComparer.Ordinal)
            .Select(entry => (entry.FullName, Read(entry)))];
    }

    private static byte[] Read(ZipArchiveEntry entry)
    {
        using Stream stream = entry.Open();
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
