using Hiraku.Model.Diagnostics;

namespace Hiraku.Pipeline.Extract.Excel;

/// <summary>
/// A workbook that was sent out for mending (returned.xlsx) and came back as a source: its list of faults is no table, and it
/// may stand for the clerk's file only where it holds all of it.
/// </summary>
internal static class ReturnedSheets
{
    /// <summary>The sheet that lists what is to be mended.</summary>
    public const string List = "直すところ";

    /// <summary>Its name where the workbook does not hold every row.</summary>
    public const string ListOfExcerpt = "直すところ（抜粋）";

    public static bool IsList(string sheet) => sheet is List or ListOfExcerpt;

    /// <summary>Why the workbook cannot stand for the file it was made from; null where it can, or where it is none of ours.</summary>
    public static Diagnostic? WhyNot(string file, IReadOnlyList<SheetCandidate> sheets, string? told)
    {
        SheetCandidate? list = sheets.FirstOrDefault(sheet => IsList(sheet.Name));
        return list is null ? null
            : list.Name == ListOfExcerpt ? ExtractFaults.ReturnedExcerpt(file)
            : told is null && sheets.Count > 2 ? ExtractFaults.ReturnedSeveral(file, sheets.Where(sheet => sheet != list).Select(sheet => sheet.Name))
            : null;
    }
}
