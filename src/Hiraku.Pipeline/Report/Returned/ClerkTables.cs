using System.Collections.Immutable;
using System.Globalization;
using Hiraku.Model.Diagnostics;

namespace Hiraku.Pipeline.Report.Returned;

/// <summary>The clerk's tables as they stand in the workbook: which sheet holds which file's, and what their columns are called there.</summary>
internal sealed class ClerkTables
{
    private readonly Dictionary<(string File, string? Sheet), (string Name, ImmutableDictionary<int, string> Headers)> sheets = [];
    private readonly Dictionary<(string File, string? Sheet), int> ends = [];

    public IEnumerable<string> Names => sheets.Values.Select(sheet => sheet.Name);

    /// <param name="headers">By column of the clerk's file.</param>
    public void Add(string file, string? sheet, string name, ImmutableDictionary<int, string> headers) => sheets.TryAdd((file, sheet), (name, headers));

    /// <summary>Says that the sheet holds nothing of what stands below a line of its file.</summary>
    public void EndAt(string file, string? sheet, int line) => ends[(file, sheet)] = line;

    /// <summary>What a link to the place leads to; null where the workbook does not hold it.</summary>
    public string? CellOf(in Location place) => place.Line > 0 && sheets.TryGetValue((place.File, place.Sheet), out var sheet)
        && place.Line <= ends.GetValueOrDefault((place.File, place.Sheet), int.MaxValue)
        ? $"'{sheet.Name}'!{(place.Cell.Length > 0 ? place.Cell : "A" + Number(place.Line))}"
        : null;

    /// <summary>The cell, with its sheet where there are several, or its file where it has no sheet here.</summary>
    public string PlaceOf(in Location place)
    {
        string cell = place.Cell.Length > 0 ? place.Cell : place.Line > 0 ? Number(place.Line) + " 行目" : "表全体";
        return !sheets.TryGetValue((place.File, place.Sheet), out var sheet) ? place.Line > 0 ? $"{place.File} {cell}" : cell
            : sheets.Count > 1 ? $"{sheet.Name}!{cell}"
            : cell;
    }

    /// <summary>The column as the clerk calls it, and the standard's name of it where that is another.</summary>
    public string HeaderOf(Location place)
    {
        string? own = place.Column >= 0 && sheets.TryGetValue((place.File, place.Sheet), out var sheet) ? sheet.Headers.GetValueOrDefault(place.Column) : null;
        return string.IsNullOrEmpty(own) || own == place.Field ? place.Field ?? own ?? ""
            : place.Field is null ? own
            : $"{own}（標準の項目名: {place.Field}）";
    }

    private static string Number(int line) => line.ToString(CultureInfo.InvariantCulture);
}
