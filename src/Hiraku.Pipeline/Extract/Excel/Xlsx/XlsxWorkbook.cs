using System.IO.Compression;
using Hiraku.Model.Datasets;
using Hiraku.Model.Sources;
using Hiraku.Pipeline.Extract.Excel.Markup;
using Hiraku.Pipeline.Extract.Rows;

namespace Hiraku.Pipeline.Extract.Excel.Xlsx;

/// <summary>What all sheets of a workbook share, read once: their names and parts, the strings, the number formats.</summary>
internal sealed class XlsxWorkbook
{
    private XlsxWorkbook(RawFile file, Limits limits)
    {
        File = file;
        Limits = limits;
    }

    public RawFile File { get; }

    public Limits Limits { get; }

    public bool From1904 { get; private set; }

    public SharedStrings Strings { get; private set; } = SharedStrings.None;

    public IReadOnlyList<NumberFormat> Formats { get; private set; } = [];

    public IReadOnlyList<(string Name, bool Hidden, string Part)> Sheets { get; private set; } = [];

    /// <exception cref="InvalidDataException">The package or a part is damaged, or a part holds entities.</exception>
    /// <exception cref="LimitException">It unpacks to more than is allowed.</exception>
    public static XlsxWorkbook Read(RawFile file, Limits limits)
    {
        using ZipArchive zip = ZipFile.OpenRead(file.Path);

        // .NET never reads more of an entry than its declared length, so the declared lengths can be trusted.
        if (zip.Entries.Sum(entry => entry.Length) > limits.UnpackedBytes)
        {
            throw new LimitException(new("展開後の大きさ", "The unpacked size"), limits.UnpackedBytes);
        }

        var book = new XlsxWorkbook(file, limits);
        string workbook = zip.Entries.First(entry => entry.FullName.EndsWith("workbook.xml", StringComparison.OrdinalIgnoreCase)).FullName;
        string folder = workbook[..(workbook.LastIndexOf('/') + 1)];
        Dictionary<string, string> targets = Relationships(zip, folder);
        book.ReadSheets(zip, workbook, folder, targets);
        book.Strings = Find(zip, folder + "sharedStrings.xml") is { } strings ? SharedStrings.Read(strings, limits) : SharedStrings.None;
        book.Formats = Find(zip, folder + "styles.xml") is { } styles ? CellFormats.Read(styles) : [];
        return book;
    }

    public static ZipArchiveEntry? Find(ZipArchive zip, string name) =>
        zip.GetEntry(name) ?? zip.Entries.FirstOrDefault(entry => entry.FullName.Replace('\\', '/').Equals(name, StringComparison.OrdinalIgnoreCase));

    private static Dictionary<string, string> Relationships(ZipArchive zip, string folder)
    {
        var targets = new Dictionary<string, string>(StringComparer.Ordinal);
        if (Find(zip, folder + "_rels/workbook.xml.rels") is not { } part)
        {
            return targets;
        }

        using var xml = new MarkupScanner(part.Open);
        while (xml.Read())
        {
            if (xml.Kind == MarkupKind.Start && xml.Name is "Relationship" && xml.Attribute("Id") is { } id && xml.Attribute("Target") is { } target)
            {
                targets[id] = target.StartsWith('/') ? target[1..] : folder + target;
            }
        }

        return targets;
    }

    private void ReadSheets(ZipArchive zip, string workbook, string folder, Dictionary<string, string> targets)
    {
        var sheets = new List<(string, bool, string)>();
        using var xml = new MarkupScanner(Find(zip, workbook)!.Open);
        while (xml.Read())
        {
            if (xml.Kind == MarkupKind.Start && xml.Name is "workbookPr")
            {
                From1904 = xml.Attribute("date1904") is "1" or "true";
            }
            else if (xml.Kind == MarkupKind.Start && xml.Name is "sheet" && xml.Attribute("name") is { } name)
            {
                string id = RelationshipId(xml);
                string part = targets.GetValueOrDefault(id, folder + "worksheets/sheet" + (sheets.Count + 1) + ".xml");
                if (part.Contains("/worksheets/", StringComparison.OrdinalIgnoreCase) || Find(zip, part) is not null)
                {
                    sheets.Add((name, xml.Attribute("state") is "hidden" or "veryHidden", part));
                }
            }
        }

        Sheets = sheets;
    }

    private static string RelationshipId(MarkupScanner xml)
    {
        for (int i = 0; i < xml.AttributeCount; i++)
        {
            if (xml.AttributeLocalName(i) is "id")
            {
                return xml.AttributeValue(i).ToString();
            }
        }

        return "";
    }
}
