using Hiraku.Model.Datasets;
using Hiraku.Model.Schemas;
using Hiraku.Model.Tables;

namespace Hiraku.Pipeline.Validate.Privacy;

/// <summary>Compiles what watches over personal data in one table.</summary>
public static class PrivacyChecks
{
    public static IEnumerable<ICheck> Of(Table table, Dataset dataset)
    {
        var allowances = new Allowances(dataset.Privacy.Allow);
        foreach (ICheck check in FormulaCheck.Of(table.Schema, allowances))
        {
            yield return check;
        }

        for (int index = 0; index < table.Schema.Fields.Length; index++)
        {
            Field field = table.Schema.Fields[index];
            if (field.Type == ColumnType.Text && !PersonalKinds.IsClosed(field.Kind))
            {
                yield return new PersonalDataCheck(index, field, allowances);
            }
        }

        yield return new PersonalColumnsCheck(table, allowances, dataset.Privacy.Allow.Keys);
    }
}
