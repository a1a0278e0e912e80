using System.Globalization;
using Hiraku.Japanese;
using Hiraku.Model.Tables;

namespace Hiraku.Pipeline.Normalize.Cells;

/// <summary>One coordinate in degrees. A value outside Japan's box is left to be read with its partner, for the two may be swapped.</summary>
internal sealed class DegreeCells(CellRead read, double least, double most) : ICellReader
{
    public bool TryAddClean(ReadOnlySpan<char> text, ColumnBuilder column)
    {
        if (!JsonNumber.Is(text)
            || !double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value)
            || value < least || value > most)
        {
            return false;
        }

        column.Add(text, 0, value);
        return true;
    }

    public CellReading Read(ReadOnlySpan<char> text) => MissingMark.Is(text) ? CellReading.Empty : read(text);
}
