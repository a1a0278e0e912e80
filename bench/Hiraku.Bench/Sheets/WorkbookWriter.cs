using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;
using Hiraku.Bench.Data;
using Hiraku.Bench.Work;

namespace Hiraku.Bench.Sheets;

/// <summary>The table as Excel would save it: one sheet, every cell in the table of shared strings.</summary>
internal static class WorkbookWriter
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Packages = "http://schemas.openxmlformats.org/package/2006/";

    public static void Write(string path, DataSet data, WorkPlan plan)
    {
        if (File.Exists(path))
        {
            return;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        string unfinished = path + ".part";
        using (ZipArchive zip = ZipFile.Open(unfinished, ZipArchiveMode.Create))
        {
            Frame(zip);
            var shared = new Dictionary<string, int>(StringComparer.Ordinal);
            Add(zip, "xl/worksheets/sheet1.xml", xml => WriteSheet(xml, data, plan, shared));
            Add(zip, "xl/sharedStrings.xml", xml => WriteStrings(xml, shared));
        }

        File.Move(unfinished, path);
    }

    private static void WriteSheet(XmlWriter xml, DataSet data, WorkPlan plan, Dictionary<string, int> shared)
    {
        xml.WriteStartElement("worksheet", Main);
        xml.WriteStartElement("sheetData");
        WriteRow(xml, 1, plan.Columns.Select(column => column.Name), shared);
        int number = 1;
        foreach (Cell[] row in DataSetWriter.Rows(data))
        {
            WriteRow(xml, ++number, row.Select(cell => cell.Written), shared);
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteRow(XmlWriter xml, int number, IEnumerable<string> cells, Dictionary<string, int> shared)
    {
        string row = number.ToString(CultureInfo.InvariantCulture);
        xml.WriteStartElement("row");
        xml.WriteAttributeString("r", row);
        int column = 0;
        foreach (string cell in cells)
        {
            string letters = Letters(column++);
            if (cell.Length == 0)
            {
                continue;
            }

            if (!shared.TryGetValue(cell, out int index))
            {
                shared[cell] = index = shared.Count;
            }

            xml.WriteStartElement("c");
            xml.WriteAttributeString("r", letters + row);
            xml.WriteAttributeString("t", "s");
            xml.WriteElementString("v", index.ToString(CultureInfo.InvariantCulture));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WriteStrings(XmlWriter xml, Dictionary<string, int> shared)
    {
        xml.WriteStartElement("sst", Main);
        foreach (string text in shared.OrderBy(pair => pair.Value).Select(pair => pair.Key))
        {
            xml.WriteStartElement("si");
            xml.WriteStartElement("t");
            xml.WriteAttributeString("xml", "space", null, "preserve");
            xml.WriteString(text);
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void Frame(ZipArchive zip)
    {
        Add(zip, "[Content_Types].xml", xml => xml.WriteRaw(
            $"<Types xmlns=\"{Packages}content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + Part("workbook", "sheet.main") + Part("worksheets/sheet1", "worksheet") + Part("sharedStrings", "sharedStrings") + "</Types>"));
        Add(zip, "_rels/.rels", xml => xml.WriteRaw(
            $"<Relationships xmlns=\"{Packages}relationships\"><Relationship Id=\"r1\" Type=\"{Relationships}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"));
        Add(zip, "xl/workbook.xml", xml => xml.WriteRaw(
            $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Relationships}\"><sheets><sheet name=\"一覧\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"));
        Add(zip, "xl/_rels/workbook.xml.rels", xml => xml.WriteRaw(
            $"<Relationships xmlns=\"{Packages}relationships\"><Relationship Id=\"r1\" Type=\"{Relationships}/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
            + $"<Relationship Id=\"r2\" Type=\"{Relationships}/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>"));
    }

    private static string Part(string name, string type) =>
        $"<Override PartName=\"/xl/{name}.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.{type}+xml\"/>";

    private static void Add(ZipArchive zip, string name, Action<XmlWriter> write)
    {
        using Stream stream = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
        using var xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false), NewLineHandling = NewLineHandling.Entitize });
        write(xml);
    }

    private static string Letters(int column) =>
        column < 26 ? ((char)('A' + column)).ToString() : $"{(char)('A' + (column / 26) - 1)}{(char)('A' + (column % 26))}";
}
