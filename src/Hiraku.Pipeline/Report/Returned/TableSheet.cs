using System.Collections.Immutable;
using Hiraku.Model.Diagnostics;
using Hiraku.Model.Tables;

namespace Hiraku.Pipeline.Report.Returned;

/// <summary>
/// The clerk's own table as it was sent: every cell at its own address, the faulty ones coloured and commented. Of a huge table
/// only the first rows and the faulty ones.
/// </summary>
internal sealed class TableSheet : IDisposable
{
    private const int RowsShown = 5_000;
    private const int Narrow = 4;
    private const int Usual = 14;
    private const int Widest = 28;

    private readonly WorkbookParts parts;
    private readonly int number;
    private readonly Faults faults;
    private readonly SheetWriter sheet;
    private readonly CommentSheet comments = new();
    private readonly ImmutableArray<(int Column, int Index)> placed;
    private int rows;
    private int last;
    private int seen;

    public TableSheet(WorkbookParts parts, int number, Origin origin, IReadOnlyList<string> headers, int headerRow, Faults faults)
    {
        this.parts = parts;
        this.number = number;
        this.faults = faults;
        Origin = origin;
        placed = Placed(origin, headers.Count);
        sheet = new SheetWriter(parts.BeginSheet(number), headerRow, isPrinted: false, Widths(origin, headers));
        if (headerRow > 0)
        {
            WriteHeader(headers, headerRow);
        }
    }

    public Origin Origin { get; }

    /// <summary>Wide enough for the header and for most values, in the file's own order of columns.</summary>
    private static int[] Widths(Origin origin, IReadOnlyList<string> headers)
    {
        int[] widths = [.. Enumerable.Repeat(Narrow, origin.Columns.Where(column => column >= 0).DefaultIfEmpty(-1).Max() + 1)];
        for (int index = 0; index < Math.Min(headers.Count, origin.Columns.Length); index++)
        {
            if (origin.Columns[index] >= 0)
            {
                widths[origin.Columns[index]] = Math.Clamp((2 * headers[index].Length) + 3, Usual, Widest);
            }
        }

        return widths;
    }

    /// <summary>True where rows were left out.</summary>
    public bool IsCut { get; private set; }

    public bool IsOf(Origin origin) => origin.File == Origin.File && origin.Sheet == Origin.Sheet;

    public void Add(TextBatch batch)
    {
        for (int row = 0; row < batch.RowCount; row++)
        {
            IReadOnlyList<Diagnostic> found = faults.InRow(Origin.File, Origin.Sheet, batch.LineOf(row));
            bool isShown = batch.LineOf(row) > last && (rows < RowsShown || found.Count > 0);
            IsCut |= !isShown;
            seen = batch.LineOf(row);
            if (isShown)
            {
                WriteRow(batch, row, found);
            }
        }
    }

    /// <summary>Lets no link lead below the rows that were seen.</summary>
    public void EndsHere(ClerkTables tables) => tables.EndAt(Origin.File, Origin.Sheet, seen);

    public void End()
    {
        sheet.End([], comments.IsEmpty ? null : WorkbookParts.DrawingId);
        sheet.Dispose();
        if (!comments.IsEmpty)
        {
            parts.AddComments(number, comments.WriteText, comments.WriteDrawing);
        }
    }

    public void Dispose() => sheet.Dispose();

    private void WriteHeader(IReadOnlyList<string> headers, int line)
    {
        sheet.BeginRow(line);
        foreach ((int column, int index) in placed)
        {
            sheet.Cell(line, column, headers[index], Styles.Header);
        }

        sheet.EndRow();
        last = line;
    }

    private void WriteRow(TextBatch batch, int row, IReadOnlyList<Diagnostic> found)
    {
        int line = batch.LineOf(row);
        sheet.BeginRow(line);
        foreach ((int column, int index) in placed)
        {
            Diagnostic[] here = In(column, found);
            sheet.Cell(line, column, batch[index, row], StyleOf(here));
            if (here.Length > 0)
            {
                comments.Add(line, column, here);
            }
        }

        sheet.EndRow();
        last = line;
        rows++;
    }

    /// <summary>Those of a row's findings that are about one cell.</summary>
    private static Diagnostic[] In(int column, IReadOnlyList<Diagnostic> found)
    {
        Diagnostic[] here = [];
        for (int i = 0; i < found.Count; i++)
        {
            here = found[i].Location.Column == column ? [.. here, found[i]] : here;
        }

        return here;
    }

    /// <summary>The table's columns from the left, as they stand in this file.</summary>
    private static ImmutableArray<(int Column, int Index)> Placed(Origin origin, int count) =>
    [
        .. Enumerable.Range(0, count)
            .Select(index => (Column: index < origin.Columns.Length ? origin.Columns[index] : index, Index: index))
            .Where(pair => pair.Column >= 0)
            .OrderBy(pair => pair.Column),
    ];

    private static uint StyleOf(Diagnostic[] here) =>
        here.Length == 0 ? Styles.Text : here.Any(one => one.Severity == Severity.Error) ? Styles.Error : Styles.Warning;
}
