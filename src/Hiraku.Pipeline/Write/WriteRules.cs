using System.Globalization;
using Hiraku.Model;
using Hiraku.Model.Diagnostics;

namespace Hiraku.Pipeline.Write;

/// <summary>Everything writing can say.</summary>
public static class WriteRules
{
    public static readonly Rule SheetFull = new(
        "HK7001",
        "sheet-full",
        Severity.Note,
        new LocalizedText("行数が多いためExcelファイルを作成しませんでした", "No workbook was written: the table has more rows than a sheet holds"),
        new LocalizedText("Excelの1シートは1,048,576行までです（ECMA-376）。途中までのファイルは誤解を招くため作成しません。", "A sheet holds 1,048,576 rows (ECMA-376). A workbook with part of the rows would mislead."),
        new LocalizedText("対応は不要です。CSV、JSON、Parquetには全行があります。", "Nothing to do: CSV, JSON and Parquet hold every row."),
        "131202_aed.csv");

    public static IReadOnlyList<Rule> All { get; } = [SheetFull];

    public static Diagnostic NoWorkbook(string path, long rows) => Diagnostic.Of(
        SheetFull,
        new Location(path),
        new LocalizedText(
            string.Create(CultureInfo.InvariantCulture, $"{rows:N0}行あるため、{path} を作成しませんでした。"),
            string.Create(CultureInfo.InvariantCulture, $"The table has {rows:N0} rows, so {path} was not written.")));
}
