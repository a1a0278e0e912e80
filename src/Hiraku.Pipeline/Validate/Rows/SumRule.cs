using System.Collections.Immutable;
using Hiraku.Model.Diagnostics;
using Hiraku.Model.Tables;
using Hiraku.Pipeline.Validate.Rules;

namespace Hiraku.Pipeline.Validate.Rows;

/// <summary>A total is the sum of its parts, in rows where all of them are given.</summary>
public sealed class SumRule(int total, ImmutableArray<int> parts, Rule rule) : IRowRule
{
    private readonly long[] sums = new long[TextBatch.Capacity];
    private readonly bool[] whole = new bool[TextBatch.Capacity];

    public void Suspect(Batch batch, Span<bool> suspects)
    {
        int rows = suspects.Length;
        batch.Columns[total].Present.CopyTo(whole);
        sums.AsSpan(0, rows).Clear();
        foreach (int part in parts)
        {
            Add(batch.Columns[part], sums.AsSpan(0, rows), whole.AsSpan(0, rows));
        }

        ReadOnlySpan<long> totals = batch.Columns[total].Integers;
        for (int row = 0; row < rows; row++)
        {
            suspects[row] |= whole[row] && sums[row] != totals[row];
        }
    }

    public void Declare(RowValidator validator) => validator.Declare(
        row => row.Has(total) && parts.All(row.Has),
        row => row.Integer(total) == parts.Sum(row.Integer),
        row => new RowFault(rule, total, RowRules.Sum(row.NameOf(total), row.Integer(total), parts.Sum(row.Integer), [.. parts.Select(row.NameOf)])));

    private static void Add(Column part, Span<long> sums, Span<bool> whole)
    {
        ReadOnlySpan<long> values = part.Integers;
        ReadOnlySpan<bool> present = part.Present;
        for (int row = 0; row < sums.Length; row++)
        {
            sums[row] += present[row] ? values[row] : 0;
            whole[row] &= present[row];
        }
    }
}
