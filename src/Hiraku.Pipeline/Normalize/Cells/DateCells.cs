using Hiraku.Japanese;
using Hiraku.Model.Tables;
using Hiraku.Pipeline.Normalize.Cells.Forms;
using Hiraku.Pipeline.Normalize.Columns;

namespace Hiraku.Pipeline.Normalize.Cells;

/// <summary>Full days: <c>YYYY-MM-DD</c>, with the days since 1970-01-01 beside it. A month or year alone is no day and is refused.</summary>
internal sealed class DateCells(YearLastOrder yearLast) : ICellReader
{
    private static readonly int Epoch = new DateOnly(1970, 1, 1).DayNumber;

    private readonly DateOptions options = new(ExcelDateSystem.From1900, DatePrecision.Day, yearLast);

    public bool TryAddClean(ReadOnlySpan<char> text, ColumnBuilder column)
    {
        if (!TryDay(text, out DateOnly day))
        {
            return false;
        }

        column.Add(text, day.DayNumber - Epoch, 0);
        return true;
    }

    public CellReading Read(ReadOnlySpan<char> text)
    {
        if (MissingMark.Is(text))
        {
            return CellReading.Empty;
        }

        Reading<PartialDate> reading = JapaneseDate.Read(text, options);
        return reading.HasValue && reading.Value.Exact is { } day
            ? CellReading.Of(reading, reading.Value.ToString(), day.DayNumber - Epoch)
            : CellReading.Without(reading);
    }

    private static bool TryDay(ReadOnlySpan<char> text, out DateOnly day)
    {
        day = default;
        return text.Length == 10 && text[4] == '-' && text[7] == '-'
            && Digits.TryRead(text[..4], out int year) && Digits.TryRead(text[5..7], out int month) && Digits.TryRead(text[8..], out int date)
            && year >= 1 && month is >= 1 and <= 12 && date >= 1 && date <= DateTime.DaysInMonth(year, month)
            && (day = new DateOnly(year, month, date)) != default;
    }
}
