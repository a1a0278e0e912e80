using System.Globalization;
using Hiraku.Model.Diagnostics;

namespace Hiraku.Pipeline.Report.Returned;

/// <summary>The first sheet: what is asked of the clerk, cell by cell, in plain Japanese, each line linked to its cell.</summary>
internal static class ListSheet
{
    private const int HeaderRow = 5;
    private const int MostLines = 12;

    private const string InThisFile =
        "次のシートの色の付いたセルを直し、上書き保存して、このファイルをそのまま返信してください。赤（エラー）は必ず、黄（警告）は確認をお願いします。";

    private const string InOriginal =
        "元のファイルの同じ場所のセルを直し、元のファイルを送ってください。赤（エラー）は必ず、黄（警告）は確認をお願いします。次のシートには表の一部だけを載せています。";

    private static readonly int[] Widths = [6, 8, 12, 20, 22, 42, 42, 22, 40];

    private static readonly string[] Headers = ["番号", "重さ", "場所", "項目", "いまの値", "どこがおかしいか", "直し方", "正しい例・候補", "なぜ直すのか"];

    public static void Write(TextWriter part, DatasetReport report, Faults faults, ClerkTables tables, bool isCut)
    {
        using var sheet = new SheetWriter(part, HeaderRow, isPrinted: true, Widths);
        Line(sheet, 1, $"「{report.Dataset.Title.Ja}」で直していただきたいところ", Styles.Title);
        Line(sheet, 2, isCut ? InOriginal : InThisFile, Styles.Text);
        Line(sheet, 3, Rest(faults, isCut), Styles.Text);
        sheet.BeginRow(HeaderRow);
        for (int column = 0; column < Headers.Length; column++)
        {
            sheet.Cell(HeaderRow, column, Headers[column], Styles.Header);
        }

        sheet.EndRow();
        var links = new List<(string Cell, string Target)>();
        for (int i = 0; i < faults.Listed.Count; i++)
        {
            WriteFault(sheet, HeaderRow + 1 + i, i + 1, faults.Listed[i], tables, links);
        }

        sheet.End(links, drawing: null);
    }

    private static void WriteFault(SheetWriter sheet, int line, int number, Diagnostic found, ClerkTables tables, List<(string Cell, string Target)> links)
    {
        string? link = tables.CellOf(found.Location);
        (string? Text, uint Style)[] cells =
        [
            (number.ToString(CultureInfo.InvariantCulture), Styles.Wrapped),
            (found.Severity.Ja(), found.Severity == Severity.Error ? Styles.Error : Styles.Warning),
            (tables.PlaceOf(found.Location), link is null ? Styles.Wrapped : Styles.Link),
            (tables.HeaderOf(found.Location), Styles.Wrapped),
            (found.Value is "" ? "（空欄）" : found.Value, Styles.Wrapped),
            (found.Message.Ja, Styles.Wrapped),
            (found.Hint.Ja, Styles.Wrapped),
            (found.Suggestion ?? found.Example ?? found.Rule.Example, Styles.Wrapped),
            (found.Rule.Why.Ja, Styles.Wrapped),
        ];
        sheet.BeginRow(line, cells.Zip(Widths, (cell, width) => LinesOf(cell.Text, width)).Max());
        for (int column = 0; column < cells.Length; column++)
        {
            sheet.Cell(line, column, cells[column].Text, cells[column].Style);
        }

        sheet.EndRow();
        if (link is not null)
        {
            links.Add((new Location("", Line: line, Column: 2).Cell, link));
        }
    }

    /// <summary>How many lines a text takes in a column; a Japanese character is as wide as two digits.</summary>
    private static int LinesOf(string? text, int width) =>
        Math.Clamp((int)Math.Ceiling((text ?? "").Sum(c => c < 0x100 ? 1 : 2) / (width - 1.0)), 1, MostLines);

    private static void Line(SheetWriter sheet, int line, string text, uint style)
    {
        sheet.BeginRow(line);
        sheet.Cell(line, 0, text, style);
        sheet.EndRow();
    }

    private static string Rest(Faults faults, bool isCut)
    {
        string cut = isCut ? $"表が大きいか途中までしか読めないため、はじめの行と下に挙げた行（{ReturnedWorkbook.RowsRead:N0} 行目あたりまで）だけを載せています。" : "";
        return faults.Unlisted == 0 ? cut : $"{cut}同じ種類の指摘がほかに {faults.Unlisted} 件あります。まず下の分を、元のシステムの設定から直せないか確かめてください。";
    }
}
