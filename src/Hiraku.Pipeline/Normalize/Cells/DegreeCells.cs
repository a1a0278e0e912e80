using Hiraku.Japanese;
using Hiraku.Model.Tables;
using Hiraku.Pipeline.Normalize.Cells.Forms;
using Hiraku.Pipeline.Normalize.Columns;

namespace Hiraku.Pipeline.Normalize.Cells;

/// <summary>One coordinate in degrees, where its partner is not there to be read with it.</summary>
internal sealed class DegreeCells(CellRead read, double least, double most) : ICellReader
{
    public bool TryAddClean(ReadOnlySpan<char> text, ColumnBuilder column)
    {
        if (!JsonNumber.TryRead(text, out double value) || value < least || value > most)
        {
            return false;
        }

        column.Add(text, 0, value);
        return true;
    }

    public CellReading Read(ReadOnlySpan<char> text) => MissingMark.Is(text) ? CellReading.Empty : read(text);
}
