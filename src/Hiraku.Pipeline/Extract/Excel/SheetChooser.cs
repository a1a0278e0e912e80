using Hiraku.Model.Datasets;
using Hiraku.Model.Diagnostics;
using Hiraku.Pipeline.Extract.Region;
using Hiraku.Pipeline.Extract.Rows;

namespace Hiraku.Pipeline.Extract.Excel;

/// <summary>One sheet that could be read.</summary>
internal sealed record SheetCandidate(string Name, bool Hidden, Func<ITabular?> Open);

/// <summary>Picks the sheet that holds the table: the one named, else the first visible one with a header and rows.</summary>
internal static class SheetChooser
{
    private static readonly string[] Covers = ["表紙", "目次", "説明", "凡例", "記入例", "記入要領", "注意", "はじめに", "改訂", "更新履歴", "README", "マスタ", "リスト"];

    public static ITabular? Choose(string file, IReadOnlyList<SheetCandidate> sheets, Source source, DiagnosticBag bag)
    {
        if (ReturnedSheets.WhyNot(file, sheets, source.Sheet) is { } reason)
        {
            bag.Add(reason);
            return null;
        }

        if (source.Sheet is { } told)
        {
            SheetCandidate? named = sheets.FirstOrDefault(sheet => sheet.Name == told) ?? sheets.FirstOrDefault(sheet => sheet.Name.Trim() == told.Trim());
            if (named is null)
            {
                bag.Add(ExtractFaults.SheetMissing(file, told, sheets.Select(sheet => sheet.Name)));
            }

            return named?.Open();
        }

        List<SheetCandidate> visible = [.. sheets.Where(sheet => !sheet.Hidden && !ReturnedSheets.IsList(sheet.Name))];
        List<SheetCandidate> likely = [.. visible.Where(sheet => !Covers.Any(cover => sheet.Name.Contains(cover, StringComparison.OrdinalIgnoreCase)))];
        List<(ITabular Sheet, int Worth)> tables = Tables(likely, source);
        if (tables.Count == 0)
        {
            tables = Tables(visible, source);
        }

        if (tables.Count == 0)
        {
            return (visible.Count > 0 ? visible[0] : sheets.Count > 0 ? sheets[0] : null)?.Open();
        }

        ITabular chosen = tables.FirstOrDefault(table => table.Worth == 2).Sheet ?? tables[0].Sheet;
        string[] others = [.. tables.Where(table => table.Sheet != chosen && table.Worth == 2).Select(table => table.Sheet.Facts.Sheet ?? "")];
        if (others.Length > 0)
        {
            bag.Add(ExtractFaults.OtherSheets(file, chosen.Facts.Sheet ?? "", others));
        }

        return chosen;
    }

    private static List<(ITabular Sheet, int Worth)> Tables(IEnumerable<SheetCandidate> sheets, Source source)
    {
        var tables = new List<(ITabular, int)>();
        foreach (SheetCandidate candidate in sheets)
        {
            if (candidate.Open() is { } sheet && Worth(sheet, source) is > 0 and var worth)
            {
                tables.Add((sheet, worth));
            }
        }

        return tables;
    }

    /// <summary>2: a header and rows of several columns; 1: something is there; 0: nothing.</summary>
    private static int Worth(ITabular sheet, Source source)
    {
        TableRegion? region = RegionFinder.Find(sheet, source with { Header = null }, new DiagnosticBag());
        return region is null ? 0
            : region.HeaderRows.Last > 0 && region.FirstRow > 0 && region.Columns.Length >= 2 && region.Typical >= 2 ? 2
            : region.Columns.IsEmpty ? 0
            : 1;
    }
}
