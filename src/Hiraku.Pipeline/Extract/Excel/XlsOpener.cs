using ExcelDataReader;
using Hiraku.Model.Datasets;
using Hiraku.Model.Diagnostics;
using Hiraku.Model.Sources;
using Hiraku.Pipeline.Extract.Excel.Xls;
using Hiraku.Pipeline.Extract.Rows;

namespace Hiraku.Pipeline.Extract.Excel;

/// <summary>Opens an .xls workbook (Excel 2 to 2003) and picks its sheet.</summary>
internal static class XlsOpener
{
    public static ITabular? Open(RawFile file, Source source, Limits limits, DiagnosticBag bag)
    {
        try
        {
            var sheets = new List<SheetCandidate>();
            using IExcelDataReader reader = XlsSheet.OpenBook(file);
            int index = 0;
            do
            {
                sheets.Add(Candidate(file, limits, reader, index++));
            }
            while (reader.NextResult());
            return SheetChooser.Choose(file.Name, sheets, source, bag);
        }
        catch (Exception fault) when (XlsFaults.IsDamage(fault))
        {
            bag.Add(ExtractFaults.Damaged(file.Name, null, 0, new("Excelファイル（.xls）の中身が壊れています。", "The workbook (.xls) is damaged.")));
            return null;
        }
    }

    private static SheetCandidate Candidate(RawFile file, Limits limits, IExcelDataReader reader, int index)
    {
        MergedRange[] merges = [.. (reader.MergeCells ?? []).Select(range => new MergedRange(range.FromRow + 1, range.ToRow + 1, range.FromColumn, range.ToColumn))];
        string name = reader.Name;
        return new(name, reader.VisibleState != "visible", () => new XlsSheet(file, name, index, merges, limits));
    }
}
