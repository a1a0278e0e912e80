using System.Globalization;
using System.IO.Compression;
using Hiraku.Pipeline.Extract.Excel.Markup;

namespace Hiraku.Pipeline.Extract.Excel.Xlsx;

/// <summary>Reads a workbook's styles down to one number format per style index.</summary>
internal static class CellFormats
{
    public static IReadOnlyList<NumberFormat> Read(ZipArchiveEntry part)
    {
        var codes = new Dictionary<int, NumberFormat>();
        var formats = new List<NumberFormat>();
        bool inCellFormats = false;
        using var xml = new MarkupScanner(part.Open);
        while (xml.Read())
        {
            bool isStart = xml.Kind == MarkupKind.Start;
            if (xml.Kind != MarkupKind.Text && xml.Name is "cellXfs")
            {
                inCellFormats = isStart;
            }
            else if (isStart && xml.Name is "numFmt" && Id(xml) is { } id)
            {
                codes[id] = NumberFormat.Parse(xml.Attribute("formatCode"));
            }
            else if (isStart && xml.Name is "xf" && inCellFormats)
            {
                int used = Id(xml) ?? 0;
                formats.Add(codes.TryGetValue(used, out NumberFormat? format) ? format : NumberFormat.BuiltIn(used));
            }
        }

        return formats;
    }

    private static int? Id(MarkupScanner xml) =>
        int.TryParse(xml.Attribute("numFmtId"), NumberStyles.None, CultureInfo.InvariantCulture, out int id) ? id : null;
}
