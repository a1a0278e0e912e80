using Hiraku.Japanese;
using Hiraku.Model.Tables;
using Hiraku.Pipeline.Normalize.Cells.Forms;
using Hiraku.Pipeline.Normalize.Columns;

namespace Hiraku.Pipeline.Normalize.Cells;

/// <summary>Tells, without allocating, whether a text is canonical already.</summary>
internal delegate bool CleanTest(ReadOnlySpan<char> text);

/// <summary>Reads a text that is not.</summary>
internal delegate CellReading CellRead(ReadOnlySpan<char> text);

/// <summary>Every kind whose value is its canonical text.</summary>
internal sealed class TextCells(CleanTest isClean, CellRead read, MissingMarks missing = MissingMarks.All) : ICellReader
{
    public bool TryAddClean(ReadOnlySpan<char> text, ColumnBuilder column)
    {
        if (Missing.MayBe(text, missing) || !isClean(text))
        {
            return false;
        }

        column.AddText(text);
        return true;
    }

    public CellReading Read(ReadOnlySpan<char> text) => MissingMark.Is(text, missing) ? CellReading.Empty : read(text);
}
