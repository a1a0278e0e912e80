using Hiraku.Japanese;
using Hiraku.Model.Tables;
using Hiraku.Pipeline.Normalize.Columns;

namespace Hiraku.Pipeline.Normalize.Cells;

/// <summary>True and false, written so in every format.</summary>
internal sealed class BooleanCells : ICellReader
{
    /// <summary>なし means false here, so only dashes and 不明 mean that nothing is known.</summary>
    private const MissingMarks Marks = MissingMarks.Dashes | MissingMarks.Unknown;

    public bool TryAddClean(ReadOnlySpan<char> text, ColumnBuilder column)
    {
        if (text is not ("true" or "false"))
        {
            return false;
        }

        column.Add(text, text.Length == 4 ? 1 : 0, 0);
        return true;
    }

    public CellReading Read(ReadOnlySpan<char> text)
    {
        if (MissingMark.Is(text, Marks))
        {
            return CellReading.Empty;
        }

        Reading<bool> reading = JapaneseBoolean.Read(text);
        return reading.HasValue ? CellReading.Of(reading, reading.Value ? "true" : "false", reading.Value ? 1 : 0) : CellReading.Without(reading);
    }
}
