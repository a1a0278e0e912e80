using System.Globalization;
using ExcelDataReader;
using Hiraku.Model.Datasets;
using Hiraku.Model.Diagnostics;
using Hiraku.Pipeline.Extract.Excel.Xlsx;
using Hiraku.Pipeline.Extract.Rows;

namespace Hiraku.Pipeline.Extract.Excel.Xls;

/// <summary>Rows of an .xls sheet, through ExcelDataReader; such sheets hold at most 65,536 rows of 256 columns.</summary>
internal sealed class XlsRowReader(IExcelDataReader reader, XlsSheet sheet, Limits limits, DiagnosticBag bag) : IRowReader
{
    private readonly MergeFill fill = new(sheet.Merges);
    private readonly Dictionary<string, NumberFormat> formats = new(StringComparer.Ordinal);
    private int line;
    private int lastFilled;
    private int hiddenRows;

    public bool Read(Row row)
    {
        try
        {
            while (reader.Read())
            {
                line++;
                if (Take(row))
                {
                    return true;
                }
            }
        }
        catch (Exception fault) when (XlsFaults.IsDamage(fault))
        {
            bag.Add(ExtractFaults.Damaged(sheet.File.Name, sheet.Facts.Sheet, line, new($"{line}行目より後が壊れています。", $"The sheet is damaged after row {line}.")));
        }

        if (hiddenRows > 0)
        {
            bag.Add(ExtractFaults.Hidden(sheet.File.Name, sheet.Facts.Sheet, 0, -1, new($"非表示の行が{hiddenRows}行あります。", $"{hiddenRows} rows are hidden.")));
            hiddenRows = 0;
        }

        return false;
    }

    public void Dispose() => reader.Dispose();

    private bool Take(Row row)
    {
        row.Begin(line, afterGap: line != lastFilled + 1);
        for (int column = 0; column < Math.Min(reader.FieldCount, limits.Columns); column++)
        {
            row.Add(TextOf(column));
        }

        if (row.Filled(1) == 0)
        {
            return false;
        }

        lastFilled = line;
        hiddenRows += reader.RowHeight == 0 ? 1 : 0;
        fill.Apply(row);
        SuspectCharacters.Report(row, sheet.File.Name, sheet.Facts.Sheet, false, bag);
        return true;
    }

    /// <summary>An error cell comes as null: the library does not tell it from an empty one.</summary>
    private string TextOf(int column)
    {
        return reader.GetValue(column) switch
        {
            null => "",
            string text => text,
            double value => NumberText.Of(value, Format(column), from1904: false),
            int value => NumberText.Of(value, Format(column), from1904: false),
            bool value => value ? "TRUE" : "FALSE",
            DateTime value => Date(value, Format(column).Meaning),
            TimeSpan value => SerialDates.Write(value.TotalDays, NumberMeaning.Elapsed, from1904: false) ?? "",
            var other => Convert.ToString(other, CultureInfo.InvariantCulture) ?? "",
        };
    }

    private NumberFormat Format(int column)
    {
        string code = reader.GetNumberFormatString(column) ?? "";
        if (!formats.TryGetValue(code, out NumberFormat? format))
        {
            formats[code] = format = NumberFormat.Parse(code);
        }

        return format;
    }

    /// <summary>The library has turned the number into a day already, 1904 and all; only the way of writing is left.</summary>
    private static string Date(DateTime value, NumberMeaning meaning)
    {
        double serial = (value - new DateTime(1899, 12, 30)).TotalDays;
        return SerialDates.Write(serial < 61 ? serial - 1 : serial, meaning is NumberMeaning.Number ? NumberMeaning.Date : meaning, from1904: false)
            ?? value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }
}
