using Hiraku.Bench.Data;

namespace Hiraku.Bench.Checking;

/// <summary>Hiraku's own findings held against the faults that were put in: the same cells, whatever the rule is called.</summary>
internal static class NationalFaults
{
    /// <summary>A fault may be reported as an error or a warning; an error nowhere else.</summary>
    public static FaultComparison Compare(DataSet data, string diagnostics)
    {
        HashSet<string> expected = [.. ExpectedFaults.Read(data).Select(fault => $"{fault.Line} {NationalExpectations.NameOf(fault.Column)}")];
        using IEnumerator<string[]> rows = CsvRows.Read(diagnostics).GetEnumerator();
        _ = rows.MoveNext();
        string[] header = rows.Current;
        int severity = Array.IndexOf(header, "severity"), line = Array.IndexOf(header, "line"), field = Array.IndexOf(header, "field");
        HashSet<string> found = [];
        while (rows.MoveNext())
        {
            string cell = $"{rows.Current[line]} {rows.Current[field]}";
            if (rows.Current[severity] == "error" || (rows.Current[severity] == "warning" && expected.Contains(cell)))
            {
                _ = found.Add(cell);
            }
        }

        return FaultComparison.Of(expected, found);
    }
}
