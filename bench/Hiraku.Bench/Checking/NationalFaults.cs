using Hiraku.Bench.Data;

namespace Hiraku.Bench.Checking;

/// <summary>Hiraku's own findings held against the faults that were put in: the same cells, whatever the rule is called.</summary>
internal static class NationalFaults
{
    /// <summary>Findings that the work does not ask for: kana in letters, codes of ambiguous length, half a pair of coordinates or hours, totals that do not add up.</summary>
    private static readonly HashSet<string> OfOurs = ["non-kana", "ambiguous-length", "coordinate-missing", "start-or-end-missing", "end-time-before-start", "total-mismatch"];

    /// <summary>Every fault must be found, as an error or a warning; an error of a rule that both know may stand nowhere else.</summary>
    public static FaultComparison Compare(DataSet data, string diagnostics)
    {
        HashSet<string> expected = [.. ExpectedFaults.Read(data).Select(fault => $"{fault.Line} {Place(fault.Column)}")];
        using IEnumerator<string[]> rows = CsvRows.Read(diagnostics).GetEnumerator();
        _ = rows.MoveNext();
        string[] header = rows.Current;
        int severity = Array.IndexOf(header, "severity"), rule = Array.IndexOf(header, "rule"), line = Array.IndexOf(header, "line"), field = Array.IndexOf(header, "field");
        HashSet<string> found = [];
        while (rows.MoveNext())
        {
            string cell = $"{rows.Current[line]} {Place(rows.Current[field])}";
            bool isError = rows.Current[severity] == "error" && !OfOurs.Contains(rows.Current[rule]);
            if (isError || (rows.Current[severity] != "note" && expected.Contains(cell)))
            {
                _ = found.Add(cell);
            }
        }

        return FaultComparison.Of(expected, found);
    }

    /// <summary>The two coordinates are read as one value, and a fault of either is told at one of them.</summary>
    private static string Place(string column) => column == "経度" ? "緯度" : NationalExpectations.NameOf(column);
}
