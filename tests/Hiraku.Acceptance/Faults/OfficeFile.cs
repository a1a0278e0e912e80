using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;

namespace Hiraku.Acceptance.Faults;

/// <summary>A workbook as offices keep theirs: a title and a note above the table, an empty column before it, a footnote below.</summary>
internal static class OfficeFile
{
    /// <summary>The sheet row of the table's header.</summary>
    public const int HeaderRow = 4;

    public static byte[] Write(string sheet, IReadOnlyList<string[]> rows)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "xl/workbook.xml", $"""<workbook xmlns="urn:x" xmlns:r="urn:r"><sheets><sheet name="{sheet}" r:id="r1"/></sheets></workbook>""");
            Add(zip, "xl/_rels/workbook.xml.rels", """<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>""");
            Add(zip, "xl/styles.xml", """<styleSheet><cellXfs><xf numFmtId="0"/></cellXfs></styleSheet>""");
            Add(zip, "xl/worksheets/sheet1.xml", $"""<worksheet xmlns="urn:x"><sheetData>{Cells(rows)}</sheetData></worksheet>""");
        }

        return bytes.ToArray();
    }

    private static string Cells(IReadOnlyList<string[]> rows) => new StringBuilder()
        .Append(Row(1, ["令和８年度　見本一覧"]))
        .Append(Row(2, ["", "作成：見本課　令和8年11月1日現在"]))
        .AppendJoin("", rows.Select((row, i) => Row(HeaderRow + i, ["", .. row])))
        .Append(Row(HeaderRow + rows.Count + 1, ["", "※見本の一覧です。"]))
        .ToString();

    private static string Row(int line, string[] cells) =>
        $"""<row r="{line}">{string.Concat(cells.Select((cell, column) => cell.Length == 0 ? "" : Cell(line, column, cell)))}</row>""";

    /// <summary>Numbers as numbers, an Excel error as one, everything else as text.</summary>
    private static string Cell(int line, int column, string cell)
    {
        string address = (char)('A' + (column % 26)) + line.ToString(CultureInfo.InvariantCulture);
        address = column < 26 ? address : (char)('A' + (column / 26) - 1) + address;
        return cell == "#REF!" ? $"""<c r="{address}" t="e"><v>#REF!</v></c>"""
            : double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out _) && cell.Length < 12 && (cell.Length < 2 || cell[0] != '0' || cell[1] == '.')
                ? $"""<c r="{address}"><v>{cell}</v></c>"""
            : $"""<c r="{address}" t="inlineStr"><is><t xml:space="preserve">{SecurityElement.Escape(cell)}</t></is></c>""";
    }

    private static void Add(ZipArchive zip, string name, string xml)
    {
        using Stream stream = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
        stream.Write(Encoding.UTF8.GetBytes(xml));
    }
}
