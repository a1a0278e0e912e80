using System.Buffers;
using Hiraku.Model.Diagnostics;

namespace Hiraku.Pipeline.Extract.Rows;

/// <summary>Reports characters that stand for none: U+FFFD, private use, NUL (which is taken out); and cells that stand for a failed calculation.</summary>
internal static class SuspectCharacters
{
    private static readonly SearchValues<char> PrivateUse = SearchValues.Create([.. Enumerable.Range(0xE000, 0xF8FF - 0xE000 + 1).Select(unit => (char)unit)]);

    /// <param name="undecoded">True where U+FFFD comes from our own decoding, not from the file.</param>
    public static void Report(Row row, string file, string? sheet, bool undecoded, DiagnosticBag bag)
    {
        ReadOnlySpan<char> text = row.Text;
        if (text.Contains('#'))
        {
            ReportErrors(row, file, sheet, bag);
            text = row.Text;
        }

        if (!text.Contains('\uFFFD') && !text.ContainsAny(PrivateUse) && !text.Contains('\0'))
        {
            return;
        }

        for (int i = 0; i < row.Count; i++)
        {
            var place = new Location(file, sheet, row.Line, i);
            if (row[i].Contains('\uFFFD'))
            {
                string value = row[i].ToString();
                bag.Add(undecoded ? ExtractFaults.Undecodable(place, value) : ExtractFaults.Lost(place, value));
            }

            if (row[i].ContainsAny(PrivateUse))
            {
                bag.Add(ExtractFaults.Private(place, row[i].ToString()));
            }

            if (row[i].Contains('\0'))
            {
                bag.Add(ExtractFaults.Null(place));
            }
        }

        if (text.Contains('\0'))
        {
            row.Rewrite((_, cell) => cell.Replace("\0", "", StringComparison.Ordinal));
        }
    }

    /// <summary>What a spreadsheet writes into a text file for a cell it could not calculate: no value, as in the spreadsheet itself.</summary>
    private static void ReportErrors(Row row, string file, string? sheet, DiagnosticBag bag)
    {
        bool any = false;
        for (int i = 0; i < row.Count; i++)
        {
            if (IsError(row[i]))
            {
                any = true;
                bag.Add(ExtractFaults.ErrorCell(new Location(file, sheet, row.Line, i), row[i].Trim().ToString()));
            }
        }

        if (any)
        {
            row.Rewrite((_, cell) => IsError(cell) ? "" : cell);
        }
    }

    private static bool IsError(ReadOnlySpan<char> cell) => cell.Trim() is "#REF!" or "#N/A" or "#DIV/0!" or "#VALUE!" or "#NAME?" or "#NUM!" or "#NULL!" or "#SPILL!" or "#CALC!";
}
