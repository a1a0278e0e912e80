using System.Text;
using ExcelDataReader;

namespace Hiraku.Bench.Sheets;

/// <summary>The usual library reading every cell of a workbook and doing nothing with it.</summary>
internal static class ExcelDataReaderReading
{
    /// <summary>The word on the command line that asks for it.</summary>
    public const string Word = "read-xlsx";

    public static long CountCells(string file)
    {
        // The library asks for code page 1252 before it looks into the file.
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        using FileStream stream = File.OpenRead(file);
        using IExcelDataReader reader = ExcelReaderFactory.CreateReader(stream);
        long cells = 0;
        while (reader.Read())
        {
            for (int i = 0; i < reader.FieldCount; i++)
            {
                cells += reader.GetValue(i) is null ? 0 : 1;
            }
        }

        return cells;
    }
}
