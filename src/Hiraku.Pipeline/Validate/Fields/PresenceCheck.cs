using Hiraku.Model.Diagnostics;
using Hiraku.Model.Schemas;
using Hiraku.Model.Tables;
using Hiraku.Pipeline.Validate.Rules;

namespace Hiraku.Pipeline.Validate.Fields;

/// <summary>
/// A required cell holds a value, and every row has a name. A cell that holds text which could not be read has been reported by the normaliser: its row
/// is marked, and nothing said twice.
/// </summary>
/// <param name="namesRow">Whether the field is what people call the row's thing by, required or not.</param>
public sealed class PresenceCheck(int index, Field field, bool namesRow) : ICheck
{
    private readonly bool isNeeded = field.IsRequired || namesRow;

    public void Check(Batch batch, Verdict verdict)
    {
        Column column = batch.Columns[index];
        if (batch.Bindings[index].Columns.IsEmpty || !(isNeeded || column.HasUnreadable))
        {
            return;
        }

        ReadOnlySpan<bool> present = column.Present;
        for (int row = present.IndexOf(false); row >= 0 && row < present.Length; row = Next(present, row))
        {
            if (column.IsUnreadable(row))
            {
                verdict.Mark(row);
            }
            else if (field.IsRequired)
            {
                verdict.Add(row, FieldRules.Required(batch.Locate(index, row), field, batch.SourceText(index, row).Trim()));
            }
            else if (namesRow)
            {
                verdict.Add(row, FieldRules.NoName(batch.Locate(index, row), field, batch.SourceText(index, row).Trim()));
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
