using System.Text;
using Hiraku.Japanese;
using Hiraku.Model.Diagnostics;
using Hiraku.Model.Schemas;
using Hiraku.Model.Tables;
using Hiraku.Pipeline.Validate.Rules;

namespace Hiraku.Pipeline.Validate.Privacy;

/// <summary>No published text would be run as a formula by a spreadsheet. The text is never altered for it: the row waits until someone allows it.</summary>
public sealed class FormulaCheck(int index) : ICheck
{
    public void Check(Batch batch, Verdict verdict)
    {
        Column column = batch.Columns[index];
        ReadOnlySpan<byte> all = column.Utf8;
        ReadOnlySpan<int> offsets = column.Offsets;
        for (int row = 0; row < column.Count; row++)
        {
            if (offsets[row] < offsets[row + 1] && MayBegin(all[offsets[row]..]) && FormulaInjection.IsFormula(Encoding.UTF8.GetString(column.TextAt(row))))
            {
                verdict.Add(row, PrivacyRules.FormulaIn(batch.Locate(index, row), batch.SourceText(index, row)));
            }
        }
    }

    public void End(DiagnosticBag bag)
    {
    }

    /// <summary>The checks of one table; a field that is allowed has none.</summary>
    public static IEnumerable<ICheck> Of(TableSchema schema, Allowances allowances) => schema.Fields
        .Select((field, index) => (field, index))
        .Where(pair => pair.field.Type == ColumnType.Text && !PersonalKinds.IsClosed(pair.field.Kind) && !allowances.Covers(pair.field, PrivacyRules.Formula))
        .Select(pair => new FormulaCheck(pair.index));

    /// <summary>The signs themselves, what may stand before them, and the first bytes of their full-width forms and of the wide space.</summary>
    private static bool MayBegin(ReadOnlySpan<byte> text) =>
        text[0] <= (byte)'@'
            ? text[0] is (byte)'=' or (byte)'+' or (byte)'-' or (byte)'@' or (byte)'"' or (byte)';' or <= (byte)' '
            : text[0] == 0xEF || (text[0] == 0xE3 && text[1] == 0x80 && text[2] == 0x80);
}
