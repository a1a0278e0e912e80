using System.IO.Compression;
using System.Security;
using System.Text;
using Hiraku.Pipeline.Write.Zip;

namespace Hiraku.Pipeline.Report.Returned;

/// <summary>
/// The parts of a workbook, written front to back and kept nowhere; what says how they belong together comes last. (The library's
/// package holds all of them in memory until the end.)
/// </summary>
internal sealed class WorkbookParts(Stream stream)
{
    /// <summary>By what name a sheet calls the drawing of its comments.</summary>
    public const string DrawingId = "rId1";

    private const string Declaration = """<?xml version="1.0" encoding="utf-8"?>""";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string PackageSchema = "http://schemas.openxmlformats.org/package/2006/";
    private const string Spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private readonly ZipWriter zip = new(stream);
    private readonly List<(string Path, string Type)> parts = [];

    /// <summary>Begins a part; it must be disposed before the next one.</summary>
    public TextWriter BeginSheet(int number) => Begin($"xl/worksheets/sheet{number}.xml", "worksheet");

    /// <summary>The comments of a sheet and the drawing that shows them.</summary>
    public void AddComments(int sheet, Action<TextWriter> comments, Action<TextWriter> drawing)
    {
        using (TextWriter part = Begin($"xl/comments{sheet}.xml", "comments"))
        {
            comments(part);
        }

        using (TextWriter part = Begin($"xl/drawings/vmlDrawing{sheet}.vml"))
        {
            drawing(part);
        }

        AddRelations($"xl/worksheets/_rels/sheet{sheet}.xml.rels", [("vmlDrawing", $"../drawings/vmlDrawing{sheet}.vml"), ("comments", $"../comments{sheet}.xml")]);
    }

    /// <summary>Ends the workbook.</summary>
    /// <param name="sheets">In the order of the tabs: name and number.</param>
    public void Finish(IReadOnlyList<(string Name, int Number)> sheets, string styles)
    {
        Add("xl/styles.xml", "styles", styles);
        string tabs = string.Concat(sheets.Select((sheet, i) => $"<sheet name=\"{SecurityElement.Escape(sheet.Name)}\" sheetId=\"{i + 1}\" r:id=\"rId{i + 1}\"/>"));
        Add("xl/workbook.xml", "sheet.main", $"<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"{Relations}\"><sheets>{tabs}</sheets></workbook>");
        AddRelations("xl/_rels/workbook.xml.rels", [.. sheets.Select(sheet => ("worksheet", $"worksheets/sheet{sheet.Number}.xml")), ("styles", "styles.xml")]);
        AddRelations("_rels/.rels", [("officeDocument", "xl/workbook.xml")]);
        string types = string.Concat(parts.Select(part => $"<Override PartName=\"/{part.Path}\" ContentType=\"{Spreadsheet}{part.Type}+xml\"/>"));
        AddText("[Content_Types].xml",
            $"<Types xmlns=\"{PackageSchema}content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + $"<Default Extension=\"vml\" ContentType=\"application/vnd.openxmlformats-officedocument.vmlDrawing\"/>{types}</Types>");
        zip.Finish();
    }

    private StreamWriter Begin(string path, string type)
    {
        parts.Add((path, type));
        StreamWriter part = Begin(path);
        part.Write(Declaration);
        return part;
    }

    private StreamWriter Begin(string path) => new(zip.Begin(path, CompressionLevel.Fastest), new UTF8Encoding(false), 1 << 14);

    private void Add(string path, string type, string xml)
    {
        parts.Add((path, type));
        AddText(path, xml);
    }

    private void AddRelations(string path, IEnumerable<(string Type, string Target)> targets)
    {
        string relations = string.Concat(targets.Select((to, i) => $"<Relationship Id=\"rId{i + 1}\" Type=\"{Relations}/{to.Type}\" Target=\"{to.Target}\"/>"));
        AddText(path, $"<Relationships xmlns=\"{PackageSchema}relationships\">{relations}</Relationships>");
    }

    private void AddText(string path, string xml) => zip.Add(path, Encoding.UTF8.GetBytes(Declaration + xml), CompressionLevel.Fastest);
}
