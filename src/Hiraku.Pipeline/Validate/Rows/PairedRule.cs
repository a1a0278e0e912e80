using Hiraku.Model.Diagnostics;
using Hiraku.Model.Tables;
using Hiraku.Pipeline.Validate.Rules;

namespace Hiraku.Pipeline.Validate.Rows;

/// <summary>Two fields are filled together or not at all; the empty one is at fault. A cell that could not be read is no empty one.</summary>
public sealed class PairedRule(int one, int other, Rule rule) : IRowRule
{
    public void Suspect(Batch batch, Span<bool> suspects)
    {
        ReadOnlySpan<bool> hasOne = batch.Columns[one].Present;
        ReadOnlySpan<bool> hasOther = batch.Columns[other].Present;
        for (int row = 0; row < suspects.Length; row++)
        {
            suspects[row] |= hasOne[row] != hasOther[row];
        }
    }

    public void Declare(RowValidator validator) => validator.Declare(
        row => !row.IsUnreadable(one) && !row.IsUnreadable(other),
        row => row.Has(one) == row.Has(other),
        row => row.Has(one) ? Missing(row, one, other) : Missing(row, other, one));

    private RowFault Missing(RowView row, int given, int missing) =>
        new(rule, missing, RowRules.OnlyHalf(row.NameOf(given), row.NameOf(missing)));
}
