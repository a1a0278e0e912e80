using System.Collections.Immutable;
using System.Globalization;
using System.Security;
using System.Text;

namespace Hiraku.Pipeline.Write.Excel;

/// <summary>Everything of a workbook but the rows of its first sheet: workbook, styles, the sheet that says what this is.</summary>
internal static class WorkbookFrame
{
    public const string DataPart = "xl/worksheets/sheet1.xml";

    private const string Declaration = """<?xml version="1.0" encoding="utf-8"?>""";
    private const string Spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string PackageSchema = "http://schemas.openxmlformats.org/package/2006/";

    private static readonly byte[] ContentTypes = Marked(
        $"<Types xmlns=\"{PackageSchema}content-types\"><Default Extension=\"xml\" ContentType=\"{Spreadsheet}sheet.main+xml\" />"
        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\" />"
        + $"<Override PartName=\"/xl/styles.xml\" ContentType=\"{Spreadsheet}styles+xml\" />"
        + $"<Override PartName=\"/{DataPart}\" ContentType=\"{Spreadsheet}worksheet+xml\" />"
        + $"<Override PartName=\"/xl/worksheets/sheet2.xml\" ContentType=\"{Spreadsheet}worksheet+xml\" /></Types>");

    private static readonly byte[] PackageRelations = RelationsOf(("officeDocument", "/xl/workbook.xml", "rId1"));

    private static readonly byte[] WorkbookRelations = RelationsOf(("styles", "/xl/styles.xml", "rId3"), ("worksheet", "/" + DataPart, "rId1"), ("worksheet", "/xl/worksheets/sheet2.xml", "rId2"));

    private static readonly byte[] Styles = Encoding.UTF8.GetBytes(SheetStyles.Sheet);

    /// <summary>The parts by name, [Content_Types].xml first, without the data sheet.</summary>
    public static ImmutableArray<(string Name, byte[] Content)> Build(string dataName, string aboutName, IEnumerable<string[]> about) =>
    [
        ("[Content_Types].xml", ContentTypes),
        ("_rels/.rels", PackageRelations),
        ("xl/_rels/workbook.xml.rels", WorkbookRelations),
        ("xl/styles.xml", Styles),
        ("xl/workbook.xml", Workbook(dataName, aboutName)),
        ("xl/worksheets/sheet2.xml", About(about)),
    ];

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

    private static byte[] Workbook(params ReadOnlySpan<string> sheets)
    {
        var tabs = new StringBuilder();
        for (int i = 0; i < sheets.Length; i++)
        {
            tabs.Append(CultureInfo.InvariantCulture, $"<x:sheet name=\"{SecurityElement.Escape(sheets[i])}\" sheetId=\"{i + 1}\" r:id=\"rId{i + 1}\" xmlns:r=\"{Relations}\" />");
        }

        return Encoding.UTF8.GetBytes($"{Declaration}<x:workbook xmlns:x=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><x:sheets>{tabs}</x:sheets></x:workbook>");
    }

    private static byte[] About(IEnumerable<string[]> rows)
    {
        using var part = new MemoryStream();
        using var xml = new XmlBytes(part);
        xml.Raw("<?xml version=\"1.0\" encoding=\"utf-8\"?><x:worksheet xmlns:x=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"u8);
        xml.Raw("<x:cols><x:col min=\"1\" max=\"1\" width=\"28\" customWidth=\"1\" /><x:col min=\"2\" max=\"6\" width=\"40\" customWidth=\"1\" /></x:cols><x:sheetData>"u8);
        foreach (string[] row in rows)
        {
            xml.Raw("<x:row>"u8);
            foreach (string cell in row)
            {
                xml.Raw("<x:c s=\""u8).Number(SheetStyles.Text).Raw("\" t=\"inlineStr\"><x:is><x:t xml:space=\"preserve\">"u8).Text(SheetText.Of(cell)).Raw("</x:t></x:is></x:c>"u8);
            }

            xml.Raw("</x:row>"u8);
        }

        xml.Raw("</x:sheetData></x:worksheet>"u8).Flush();
        return part.ToArray();
    }

    private static byte[] RelationsOf(params ReadOnlySpan<(string Type, string Target, string Id)> relations)
    {
        var list = new StringBuilder();
        foreach ((string type, string target, string id) in relations)
        {
            list.Append(CultureInfo.InvariantCulture, $"<Relationship Type=\"{Relations}/{type}\" Target=\"{target}\" Id=\"{id}\" />");
        }

        return Marked($"<Relationships xmlns=\"{PackageSchema}relationships\">{list}</Relationships>");
    }

    /// <summary>The parts that hold a package together begin with a byte order mark, the others do not.</summary>
    private static byte[] Marked(string xml) => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Declaration + xml)];
}
