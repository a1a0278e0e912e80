using System.Collections.Immutable;
using Hiraku.Model.Tables;
using Hiraku.Pipeline.Extract;
using Hiraku.Pipeline.Extract.Excel;

namespace Hiraku.Pipeline.Report.Returned;

/// <summary>returned.xlsx: the clerk's own table, ready to be mended and sent back; made for text sources too.</summary>
internal sealed class ReturnedWorkbook(DatasetReport report)
{
    /// <summary>The table is read once more for its workbook; of a larger one that would cost as much as half of the run did.</summary>
    public const int RowsRead = 50_000;

    private readonly Faults faults = new(report.Bag);
    private readonly ClerkTables tables = new();
    private readonly List<(string Name, int Number)> sheets = [];
    private bool isCut = report.Bag.Kept.Any(found => ExtractRules.Fatal.Contains(found.Rule));

    /// <param name="raw">The table with rows that were not read yet.</param>
    public void Write(Stream stream, RawTable raw)
    {
        var parts = new WorkbookParts(stream);
        WriteTables(parts, raw);
        int number = sheets.Count + 1;
        ListSheet.Write(parts.BeginSheet(number), report, faults, tables, isCut);
        sheets.Insert(0, (isCut ? ReturnedSheets.ListOfExcerpt : ReturnedSheets.List, number));
        parts.Finish(sheets, Styles.Sheet);
    }

    private void WriteTables(WorkbookParts parts, RawTable raw)
    {
        TableSheet? current = null;
        int rows = 0;
        foreach (TextBatch batch in raw.Batches)
        {
            using (batch)
            {
                if (rows >= RowsRead)
                {
                    isCut = true;
                    current!.EndsHere(tables);
                    break;
                }

                rows += batch.RowCount;
                if (current?.IsOf(batch.Origin) != true)
                {
                    End(current);
                    current = Begin(parts, raw, batch);
                }

                current.Add(batch);
            }
        }

        End(current);
    }

    private TableSheet Begin(WorkbookParts parts, RawTable raw, TextBatch batch)
    {
        Origin origin = batch.Origin;
        string name = CellText.SheetName(origin.Sheet ?? Path.GetFileNameWithoutExtension(origin.File), [ReturnedSheets.List, ReturnedSheets.ListOfExcerpt, .. tables.Names]);
        tables.Add(origin.File, origin.Sheet, name, HeadersOf(origin, raw.Headers));
        sheets.Add((name, sheets.Count + 1));
        SourceReport? source = report.Sources.FirstOrDefault(one => one.File == origin.File && one.Sheet == origin.Sheet);
        int header = source?.Header.Last ?? (batch.RowCount > 0 ? batch.LineOf(0) - 1 : 0);
        return new TableSheet(parts, sheets.Count, origin, raw.Headers, header, faults);
    }

    private static ImmutableDictionary<int, string> HeadersOf(Origin origin, IReadOnlyList<string> headers) => Enumerable.Range(0, headers.Count)
        .Select(index => (Column: index < origin.Columns.Length ? origin.Columns[index] : index, Header: headers[index]))
        .Where(pair => pair.Column >= 0)
        .DistinctBy(pair => pair.Column)
        .ToImmutableDictionary(pair => pair.Column, pair => pair.Header);

    private void End(TableSheet? sheet)
    {
        if (sheet is not null)
        {
            sheet.End();
            sheet.Dispose();
            isCut |= sheet.IsCut;
        }
    }
}
