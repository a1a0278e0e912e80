using Hiraku.Model.Datasets;
using Hiraku.Model.Diagnostics;
using Hiraku.Model.Sources;
using Hiraku.Pipeline.Extract.Excel.Xlsx;
using Hiraku.Pipeline.Extract.Rows;

namespace Hiraku.Pipeline.Extract.Excel;

/// <summary>Opens an .xlsx workbook and picks its sheet.</summary>
internal static class XlsxOpener
{
    public static ITabular? Open(RawFile file, Source source, Limits limits, DiagnosticBag bag)
    {
        try
        {
            XlsxWorkbook book = XlsxWorkbook.Read(file, limits);
            SheetCandidate[] sheets = [.. book.Sheets.Select(sheet => new SheetCandidate(sheet.Name, sheet.Hidden, () => XlsxSheet.Of(book, sheet.Name, sheet.Part)))];
            if (sheets.Length == 0)
            {
                bag.Add(ExtractFaults.NoTable(file.Name, null));
                return null;
            }

            return SheetChooser.Choose(file.Name, sheets, source, bag);
        }
        catch (LimitException fault)
        {
            bag.Add(ExtractFaults.Limit(file.Name, null, 0, -1, fault.What, fault.Limit));
        }
        catch (InvalidDataException)
        {
            bag.Add(ExtractFaults.Damaged(file.Name, null, 0, new("Excelファイルの中身が壊れています。", "The workbook's content is damaged.")));
        }

        return null;
    }
}
