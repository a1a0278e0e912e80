using Hiraku.Model.Tables;
using Hiraku.Pipeline.Validate.Rules;

namespace Hiraku.Pipeline.Validate.Rows;

/// <summary>A thing's equipment is only said to be there (有) where the thing is.</summary>
public sealed class DependentRule(int whole, int part) : IRowRule
{
    public void Suspect(Batch batch, Span<bool> suspects)
    {
        Column wholes = batch.Columns[whole];
        Column parts = batch.Columns[part];
        for (int row = 0; row < suspects.Length; row++)
        {
            suspects[row] |= parts.TextAt(row).SequenceEqual("有"u8) && wholes.TextAt(row).SequenceEqual("無"u8);
        }
    }

    public void Declare(RowValidator validator) => validator.Declare(
        row => row.Text(part) == "有",
        row => row.Text(whole) != "無",
        row => new RowFault(RowRules.PartWithoutWhole, part, RowRules.Without(row.NameOf(whole), row.NameOf(part))));
}
