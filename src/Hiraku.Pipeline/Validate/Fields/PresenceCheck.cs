using Hiraku.Model.Diagnostics;
using Hiraku.Model.Schemas;
using Hiraku.Model.Tables;
using Hiraku.Pipeline.Validate.Rules;

namespace Hiraku.Pipeline.Validate.Fields;

/// <summary>
/// A required cell holds a value. A cell that holds text which could not be read has been reported by the normaliser: its row
/// is marked, and nothing said twice.
/// </summary>
public sealed class PresenceCheck(int index, Field field) : ICheck
{
    public void Check(Batch batch, Verdict verdict)
    {
        FieldBinding binding = batch.Bindings[index];
        if (binding.Columns.IsEmpty)
        {
            return;
        }

        ReadOnlySpan<bool> present = batch.Columns[index].Present;
        for (int row = present.IndexOf(false); row >= 0 && row < present.Length; row = Next(present, row))
        {
            if (!EmptyText.InSource(batch, index, row))
            {
                verdict.Mark(row);
            }
            else if (field.IsRequired)
            {
                verdict.Add(row, FieldRules.Required(batch.Locate(index, row), field, batch.SourceText(index, row).Trim()));
            }
        }
    }

    public void End(DiagnosticBag bag)
    {
    }

    private static int Next(ReadOnlySpan<bool> present, int row)
    {
        int next = present[(row + 1)..].IndexOf(false);
        return next < 0 ? -1 : row + 1 + next;
    }
}
