using System.Globalization;
using Hiraku.Bench.Data;

namespace Hiraku.Bench.Checking;

/// <summary>A fault that the generator put in.</summary>
/// <param name="Row">The data row, from 1.</param>
/// <param name="Line">The physical line on which the row begins.</param>
internal sealed record ExpectedFault(int Row, string Column, string Code, int Line)
{
    public override string ToString() => $"{Row} {Column} {Code}";
}

/// <summary>The list of them that the generator leaves beside the data.</summary>
internal static class ExpectedFaults
{
    public static IEnumerable<ExpectedFault> Read(DataSet data) =>
        CsvRows.Read(data.Faults).Skip(1).Select(row => new ExpectedFault(Number(row[0]), row[1], row[2], Number(row[3])));

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
