using System.Globalization;
using System.IO.Compression;
using System.Xml;
using Hiraku.Model.Datasets;

namespace Hiraku.Pipeline.Extract.Excel.Xlsx;

/// <summary>Reads a workbook's styles down to one number format per style index.</summary>
internal static class CellFormats
{
    public static IReadOnlyList<NumberFormat> Read(ZipArchiveEntry part, Limits limits)
    {
        var codes = new Dictionary<int, NumberFormat>();
        var formats = new List<NumberFormat>();
        bool inCellFormats = false;
        using XmlReader xml = XlsxWorkbook.OpenXml(part, limits);
        while (xml.Read())
        {
            if (xml.LocalName == "cellXfs")
            {
                inCellFormats = xml.NodeType == XmlNodeType.Element;
            }
            else if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "numFmt" && Id(xml) is { } id)
            {
                codes[id] = NumberFormat.Parse(xml.GetAttribute("formatCode"));
            }
            else if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "xf" && inCellFormats)
            {
                int used = Id(xml) ?? 0;
                formats.Add(codes.TryGetValue(used, out NumberFormat? format) ? format : NumberFormat.BuiltIn(used));
            }
        }

        return formats;
    }

    private static int? Id(XmlReader xml) =>
        int.TryParse(xml.GetAttribute("numFmtId"), NumberStyles.None, CultureInfo.InvariantCulture, out int id) ? id : null;
}
