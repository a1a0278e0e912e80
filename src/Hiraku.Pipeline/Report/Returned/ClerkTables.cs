using System.Collections.Immutable;
using System.Globalization;
using Hiraku.Model.Diagnostics;

namespace Hiraku.Pipeline.Report.Returned;

/// <summary>The clerk's tables as they stand in the workbook: which sheet holds which file's, and what their columns are called there.</summary>
internal sealed class ClerkTables
{
    private readonly Dictionary<(string File, string? Sheet), (string Name, ImmutableDictionary<int, string> Headers)> sheets = [];

    public IEnumerable<string> Names => sheets.Values.Select(sheet => sheet.Name);

    /// <param name="headers">By column of the clerk's file.</param>
    public void Add(string file, string? sheet, string name, ImmutableDictionary<int, string> headers) => sheets.TryAdd((file, sheet), (name, headers));

    /// <summary>What a link to the place leads to; null where the workbook does not hold it.</summary>
    public string? CellOf(in Location place) => place.Line > 0 && sheets.TryGetValue((place.File, place.Sheet), out var sheet)
        ? $"'{sheet.Name}'!{(place.Cell.Length > 0 ? place.Cell : "A" + Number(place.Line))}"
        : null;

    /// <summary>The cell, with its sheet where there are several.</summary>
    public string PlaceOf(in Location place)
    {
        string cell = place.Cell.Length > 0 ? place.Cell : place.Line > 0 ? Number(place.Line) + " 行目" : "表全体";
        return sheets.Count > 1 && sheets.TryGetValue((place.File, place.Sheet), out var sheet) ? $"{sheet.Name}!{cell}" : cell;
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
