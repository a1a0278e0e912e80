using System.Buffers.Text;
using System.Collections.Immutable;
using Hiraku.Model.Diagnostics;
using Hiraku.Model.Schemas;
using Hiraku.Model.Tables;
using Hiraku.Pipeline.Validate.Rules;

namespace Hiraku.Pipeline.Validate.Tables.Series;

/// <summary>
/// A field that runs on month by month, or year by year, leaves no step out and takes none twice, and its steps are of one size:
/// as many rows, and counts that add up to about as much. A field with more gaps than steps is no series; where the sizes go up
/// and down anyhow, none is told.
/// </summary>
/// <param name="index">A field of months (2024-04) or days.</param>
public sealed class SeriesCheck(int index, TableSchema schema) : ICheck
{
    private const int LongestSeries = 12 * 200;

    private readonly ImmutableArray<int> counts = [.. Enumerable.Range(0, schema.Fields.Length).Where(i => schema.Fields[i].Type == ColumnType.Integer)];
    private readonly SortedDictionary<int, Period> periods = [];
    private readonly string field = schema.Fields[index].Name;
    private bool isTooLong;

    public void Check(Batch batch, Verdict verdict)
    {
        Column column = batch.Columns[index];
        for (int row = 0; row < column.Count && !isTooLong; row++)
        {
            if (column.IsPresent(row) && TryMonth(column, row, out int month, out long day))
            {
                PeriodOf(month, day, batch, row)?.Add(batch, row, index, day, counts);
            }
        }
    }

    public void End(DiagnosticBag bag)
    {
        if (isTooLong || periods.Count < 3)
        {
            return;
        }

        TellGap(bag);
        TellDoubled(bag);
        foreach ((Period period, UnevenSize size) in UnevenSize.Of([.. periods.Values], [.. counts.Select(i => schema.Fields[i].Name)]))
        {
            bag.Add(SeriesRules.Uneven(period.First, period.Name, size));
        }
    }

    private void TellGap(DiagnosticBag bag)
    {
        int[] months = [.. periods.Keys];
        int[] steps = [.. months.Skip(1).Select((month, i) => month - months[i])];
        int step = steps.CountBy(each => each).OrderByDescending(each => each.Value).ThenBy(each => each.Key).First().Key;
        int missing = steps.Where(each => each % step == 0).Sum(each => (each / step) - 1);
        if (missing > 0 && missing < months.Length)
        {
            int gap = Array.FindIndex(steps, each => each > step && each % step == 0);
            bag.Add(SeriesRules.Missing(periods[months[gap + 1]].First, Period.NameOf(months[0]), Period.NameOf(months[^1]), Period.NameOf(months[gap] + step), missing - 1));
        }
    }

    private void TellDoubled(DiagnosticBag bag)
    {
        Period[] doubled = [.. periods.Values.Where(period => period.Other is not null)];
        if (doubled.Length * 4 <= periods.Count)
        {
            foreach (Period period in doubled)
            {
                bag.Add(SeriesRules.Twice(period.Other!.Value, field, period.Name));
            }
        }
    }

    private Period? PeriodOf(int month, long day, Batch batch, int row)
    {
        if (!periods.TryGetValue(month, out Period? period))
        {
            if (periods.Count == LongestSeries)
            {
                isTooLong = true;
                return null;
            }

            periods.Add(month, period = new Period(month, batch.Locate(index, row), day, counts.Length));
        }

        return period;
    }

    private static bool TryMonth(Column column, int row, out int month, out long day)
    {
        if (column.Type == ColumnType.Date)
        {
            day = column.Integers[row];
            DateTime date = DateTime.UnixEpoch.AddDays(day);
            month = (date.Year * 12) + date.Month - 1;
            return true;
        }

        ReadOnlySpan<byte> text = column.TextAt(row);
        day = 0;
        month = 0;
        if (text.Length != 7 || text[4] != '-' || !Utf8Parser.TryParse(text[..4], out int year, out int used) || used != 4 || !Utf8Parser.TryParse(text[5..], out int number, out used) || used != 2)
        {
            return false;
        }

        month = (year * 12) + number - 1;
        return number is >= 1 and <= 12;
    }
}
