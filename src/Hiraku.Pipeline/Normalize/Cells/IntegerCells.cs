using System.Globalization;
using Hiraku.Japanese;
using Hiraku.Model.Tables;
using Hiraku.Pipeline.Normalize.Columns;

namespace Hiraku.Pipeline.Normalize.Cells;

/// <summary>Whole numbers, written without separators, sign only where negative.</summary>
internal sealed class IntegerCells(NumberOptions options) : ICellReader
{
    private const int SafeDigits = 18;

    public bool TryAddClean(ReadOnlySpan<char> text, ColumnBuilder column)
    {
        ReadOnlySpan<char> digits = text[0] == '-' ? text[1..] : text;
        if (digits.Length is 0 or > SafeDigits || (digits[0] == '0' && text.Length > 1))
        {
            return false;
        }

        long value = 0;
        foreach (char c in digits)
        {
            if (!char.IsAsciiDigit(c))
            {
                return false;
            }

            value = (value * 10) + (c - '0');
        }

        column.Add(text, text[0] == '-' ? -value : value, 0);
        return true;
    }

    public CellReading Read(ReadOnlySpan<char> text)
    {
        if (MissingMark.Is(text))
        {
            return CellReading.Empty;
        }

        Reading<long> reading = JapaneseInteger.Read(text, options);
        return reading.HasValue
            ? CellReading.Of(reading, reading.Value.ToString(CultureInfo.InvariantCulture), reading.Value)
            : CellReading.Without(reading);
    }
}
