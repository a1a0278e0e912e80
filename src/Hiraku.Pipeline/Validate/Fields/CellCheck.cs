using Hiraku.Model.Diagnostics;
using Hiraku.Model.Tables;

namespace Hiraku.Pipeline.Validate.Fields;

/// <summary>A check of single cells of one field: walks the present ones, and words a fault only where there is one.</summary>
public abstract class CellCheck(int index) : ICheck
{
    public void Check(Batch batch, Verdict verdict)
    {
        Column column = batch.Columns[index];
        ReadOnlySpan<bool> present = column.Present;
        for (int row = 0; row < present.Length; row++)
        {
            if (present[row] && !IsRight(column, row))
            {
                verdict.Add(row, Fault(batch.Locate(index, row), column.StringAt(row)!, batch.SourceText(index, row)));
            }
        }
    }

    public void End(DiagnosticBag bag)
    {
    }

    protected abstract bool IsRight(Column column, int row);

    /// <param name="value">The canonical text.</param>
    /// <param name="text">What stands in the clerk's cell.</param>
    protected abstract Diagnostic Fault(Location place, string value, string text);
}
