using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using Hiraku.Model.Diagnostics;

namespace Hiraku.Pipeline.Report.Returned;

/// <summary>The first sheet: what is asked of the clerk, cell by cell, in plain Japanese, each line linked to its cell.</summary>
internal static class ListSheet
{
    public const string Name = "直すところ";

    private const int HeaderRow = 5;

    private static readonly string[] Headers = ["番号", "重さ", "場所", "項目", "いまの値", "どこがおかしいか", "直し方", "正しい例・候補", "なぜ直すのか"];

    public static void Write(WorksheetPart part, DatasetReport report, Faults faults, IReadOnlyDictionary<(string File, string? Sheet), string> sheets, bool isCut)
    {
        using var sheet = new SheetWriter(part, HeaderRow, 6, 8, 12, 20, 24, 50, 50, 30, 50);
        Line(sheet, 1, $"「{report.Dataset.Title.Ja}」で直していただきたいところ", Styles.Title);
        Line(sheet, 2, "次のシートの色の付いたセルを直し、上書き保存して、このファイルをそのまま返信してください。赤（エラー）は必ず、黄（警告）は確認をお願いします。", Styles.Text);
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
            WriteFault(sheet, HeaderRow + 1 + i, i + 1, faults.Listed[i], sheets, links);
        }

        sheet.End(links, drawing: null);
    }

    private static void WriteFault(
        SheetWriter sheet, int line, int number, Diagnostic found, IReadOnlyDictionary<(string File, string? Sheet), string> sheets, List<(string Cell, string Target)> links)
    {
        Location place = found.Location;
        string where = place.Cell.Length > 0 ? place.Cell : place.Line > 0 ? place.Line.ToString(CultureInfo.InvariantCulture) + " 行目" : "表全体";
        sheet.BeginRow(line);
        sheet.Cell(line, 0, number.ToString(CultureInfo.InvariantCulture), Styles.Text);
        sheet.Cell(line, 1, found.Severity.Ja(), found.Severity == Severity.Error ? Styles.Error : Styles.Warning);
        bool isLinked = place.Line > 0 && sheets.ContainsKey((place.File, place.Sheet));
        sheet.Cell(line, 2, where, isLinked ? Styles.Link : Styles.Text);
        sheet.Cell(line, 3, place.Field, Styles.Wrapped);
        sheet.Cell(line, 4, found.Value, Styles.Wrapped);
        sheet.Cell(line, 5, found.Message.Ja, Styles.Wrapped);
        sheet.Cell(line, 6, found.Hint.Ja, Styles.Wrapped);
        sheet.Cell(line, 7, found.Suggestion ?? found.Rule.Example, Styles.Wrapped);
        sheet.Cell(line, 8, found.Rule.Why.Ja, Styles.Wrapped);
        sheet.EndRow();
        if (isLinked)
        {
            string cell = place.Cell.Length > 0 ? place.Cell : "A" + place.Line.ToString(CultureInfo.InvariantCulture);
            links.Add((new Location("", Line: line, Column: 2).Cell, $"'{sheets[(place.File, place.Sheet)]}'!{cell}"));
        }
    }

    private static void Line(SheetWriter sheet, int line, string text, uint style)
    {
        sheet.BeginRow(line);
        sheet.Cell(line, 0, text, style);
        sheet.EndRow();
    }

    private static string Rest(Faults faults, bool isCut) => (faults.Unlisted, isCut) switch
    {
        (0, false) => "",
        (0, true) => "行が多いため、はじめの行と直すところのある行だけを載せています。",
        (long more, false) => $"同じ種類の指摘がほかに {more} 件あります。まず下の分を、元のシステムの設定から直せないか確かめてください。",
        (long more, true) => $"行が多いため、はじめの行と下に挙げた行だけを載せています。同じ種類の指摘がほかに {more} 件あります。まず下の分を、元のシステムの設定から直せないか確かめてください。",
    };
}
