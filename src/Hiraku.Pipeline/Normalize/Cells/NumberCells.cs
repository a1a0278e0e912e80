using System.Globalization;
using Hiraku.Japanese;
using Hiraku.Model.Tables;
using Hiraku.Pipeline.Normalize.Cells.Forms;
using Hiraku.Pipeline.Normalize.Columns;

namespace Hiraku.Pipeline.Normalize.Cells;

/// <summary>Decimal numbers: the text is a JSON number with the digits that were written, the value a double.</summary>
internal sealed class NumberCells(NumberOptions options) : ICellReader
{
    public bool TryAddClean(ReadOnlySpan<char> text, ColumnBuilder column)
    {
        if (!JsonNumber.TryRead(text, out double value))
        {
            return false;
        }

        column.Add(text, 0, value);
        return true;
    }

    public CellReading Read(ReadOnlySpan<char> text)
    {
        if (MissingMark.Is(text))
        {
            return CellReading.Empty;
        }

        Reading<decimal> reading = JapaneseNumber.Read(text, options);
        return reading.HasValue
            ? CellReading.Of(reading, reading.Value.ToString(CultureInfo.InvariantCulture), 0, (double)reading.Value)
            : CellReading.Without(reading);
    }
}
