using Hiraku.Model.Diagnostics;
using Hiraku.Model.Schemas;
using Hiraku.Model.Tables;
using Hiraku.Pipeline.Validate.Rules;

namespace Hiraku.Pipeline.Validate.Rows;

/// <summary>The end does not lie before the start.</summary>
/// <param name="unlessDaysDiffer">For times: the fields of the first and the last day; on different days any times are right.</param>
public sealed class OrderedRule(int start, int end, Rule rule, (int First, int Last)? unlessDaysDiffer = null) : IRowRule
{
    public void Suspect(Batch batch, Span<bool> suspects)
    {
        Column first = batch.Columns[start];
        Column last = batch.Columns[end];
        bool byDay = first.Type == ColumnType.Date && last.Type == ColumnType.Date;
        ReadOnlySpan<bool> hasFirst = first.Present;
        ReadOnlySpan<bool> hasLast = last.Present;
        for (int row = 0; row < suspects.Length; row++)
        {
            if (hasFirst[row] && hasLast[row])
            {
                suspects[row] |= byDay
                    ? last.Integers[row] < first.Integers[row]
                    : last.TextAt(row).SequenceCompareTo(first.TextAt(row)) < 0;
            }
        }
    }

    public void Declare(RowValidator validator) => validator.Declare(
        row => row.Has(start) && row.Has(end) && IsOneDay(row),
        row => row.Compare(end, start) >= 0,
        row => new RowFault(rule, end, RowRules.EndBefore(row.NameOf(start), row.Text(start), row.NameOf(end), row.Text(end))));

    private bool IsOneDay(RowView row) =>
        unlessDaysDiffer is not var (first, last) || !row.Has(first) || !row.Has(last) || row.Compare(first, last) == 0;
}
