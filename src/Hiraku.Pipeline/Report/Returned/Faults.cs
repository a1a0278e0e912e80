using Hiraku.Model.Diagnostics;

namespace Hiraku.Pipeline.Report.Returned;

/// <summary>What a clerk is asked to mend: errors and warnings, by where they stand.</summary>
internal sealed class Faults
{
    private readonly Dictionary<(string File, string? Sheet, int Line), List<Diagnostic>> byRow = [];

    public Faults(DiagnosticBag bag)
    {
        Listed =
        [
            .. bag.Kept
                .Where(found => found.Severity != Severity.Note)
                .OrderBy(found => found.Location.Line > 0)
                .ThenBy(found => found.Location.File, StringComparer.Ordinal)
                .ThenBy(found => found.Location.Sheet, StringComparer.Ordinal)
                .ThenBy(found => found.Location.Line)
                .ThenBy(found => found.Location.Column)
                .ThenByDescending(found => found.Severity),
        ];
        Unlisted = bag.Counts.Where(entry => entry.Key.Severity != Severity.Note).Sum(entry => (long)entry.Value) - Listed.Count;
        foreach (Diagnostic found in Listed.Where(found => found.Location.Line > 0))
        {
            var row = (found.Location.File, found.Location.Sheet, found.Location.Line);
            byRow.TryAdd(row, []);
            byRow[row].Add(found);
        }
    }

    /// <summary>In the order of the list: the whole table first, then from the top left.</summary>
    public IReadOnlyList<Diagnostic> Listed { get; }

    /// <summary>How many more there are than are listed.</summary>
    public long Unlisted { get; }

    public IReadOnlyList<Diagnostic> InRow(string file, string? sheet, int line) => byRow.GetValueOrDefault((file, sheet, line)) ?? (IReadOnlyList<Diagnostic>)[];
}
