using System.IO.Compression;
using System.Text;

namespace Hiraku.Tests.Pipeline.Extract.Excel;

/// <summary>Makes small .xlsx files out of raw sheet XML, so that each test shows what it is about.</summary>
internal sealed class Workbook
{
    private readonly List<(string Name, string State, string Xml)> sheets = [];
    private readonly List<string> formats = [];
    private string strings = "";

    public bool From1904 { get; set; }

    public static string Text(string address, string text) => $"""<c r="{address}" t="inlineStr"><is><t xml:space="preserve">{text}</t></is></c>""";

    /// <summary>A row of texts from column A on.</summary>
    public static string Row(int number, params string[] cells) =>
        $"""<row r="{number}">{string.Concat(cells.Select((cell, i) => cell.Length == 0 ? "" : Text((char)('A' + i) + $"{number}", cell)))}</row>""";

    public Workbook Sheet(string name, string rows, string after = "", string before = "", string state = "visible")
    {
        sheets.Add((name, state, $"""<worksheet xmlns="urn:x">{before}<sheetData>{rows}</sheetData>{after}</worksheet>"""));
        return this;
    }

    public Workbook Strings(string items)
    {
        strings = items;
        return this;
    }

    /// <summary>A number format; the first gets style 1.</summary>
    public Workbook Format(string code)
    {
        formats.Add(System.Security.SecurityElement.Escape(code));
        return this;
    }

    public byte[] Build()
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "xl/workbook.xml", $"""<workbook xmlns="urn:x" xmlns:r="urn:r"><workbookPr date1904="{(From1904 ? 1 : 0)}"/><sheets>{string.Concat(sheets.Select((sheet, i) => $"""<sheet name="{sheet.Name}" state="{sheet.State}" r:id="r{i}"/>"""))}</sheets></workbook>""");
            Add(zip, "xl/_rels/workbook.xml.rels", $"""<Relationships>{string.Concat(sheets.Select((_, i) => $"""<Relationship Id="r{i}" Target="worksheets/s{i}.xml"/>"""))}</Relationships>""");
            Add(zip, "xl/sharedStrings.xml", $"<sst>{strings}</sst>");
            Add(zip, "xl/styles.xml", $"""<styleSheet><numFmts>{string.Concat(formats.Select((code, i) => $"""<numFmt numFmtId="{164 + i}" formatCode="{code}"/>"""))}</numFmts><cellXfs><xf numFmtId="0"/>{string.Concat(formats.Select((_, i) => $"""<xf numFmtId="{164 + i}"/>"""))}<xf numFmtId="14"/></cellXfs></styleSheet>""");
            for (int i = 0; i < sheets.Count; i++)
            {
                Add(zip, $"xl/worksheets/s{i}.xml", sheets[i].Xml);
            }
        }

        return bytes.ToArray();
    }

    private static void Add(ZipArchive zip, string name, string xml)
    {
        using Stream stream = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
        stream.Write(Encoding.UTF8.GetBytes(xml));
    }
}
