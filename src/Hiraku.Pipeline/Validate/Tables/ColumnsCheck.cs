using Hiraku.Model.Diagnostics;
using Hiraku.Model.Schemas;
using Hiraku.Model.Tables;
using Hiraku.Pipeline.Validate.Rules;

namespace Hiraku.Pipeline.Validate.Tables;

/// <summary>Every required field is fed by something; said once, not once per row.</summary>
public sealed class ColumnsCheck(Table table) : ICheck
{
    public void Check(Batch batch, Verdict verdict)
    {
    }

    public void End(DiagnosticBag bag)
    {
        foreach (Field field in table.Bindings.Where(binding => !binding.IsBound).Select(binding => binding.Field).Where(field => field.IsRequired))
        {
            bag.Add(FieldRules.NoColumn(field));
        }
    }
}
