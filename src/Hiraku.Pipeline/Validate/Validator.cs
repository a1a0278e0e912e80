using Hiraku.Model.Datasets;
using Hiraku.Model.Diagnostics;
using Hiraku.Model.Tables;
using Hiraku.Pipeline.Validate.Privacy.Suppression;

namespace Hiraku.Pipeline.Validate;

/// <summary>
/// Shows every batch to every check, and hides the small counts a dataset asks to hide. Drops no row, changes no other
/// value: rows in = rows out. Nothing is looked at before the batches are pulled; what can only be judged over the whole
/// table is judged when the last batch has been pulled.
/// </summary>
public static class Validator
{
    public static ValidatedTable Validate(
        Table table, Dataset dataset, Project project, Evidence evidence, string workFolder, DiagnosticBag bag)
    {
        IEnumerable<ValidatedBatch> watched = Watch(table, () => CheckList.Compile(table, dataset, project, evidence, workFolder, bag), bag);
        return new ValidatedTable(
            table.Schema,
            dataset.Privacy.Suppress is { } suppression ? new SuppressedTable(table.Schema, suppression, bag).Of(watched) : watched);
    }

    private static IEnumerable<ValidatedBatch> Watch(Table table, Func<CheckList> compile, DiagnosticBag bag)
    {
        using CheckList checks = compile();
        var verdict = new Verdict(bag);
        foreach (Batch batch in table.Batches)
        {
            var faulty = new bool[batch.RowCount];
            verdict.Begin(faulty);
            foreach (Diagnostic finding in batch.Findings)
            {
                bag.Add(finding);
            }

            foreach (ICheck check in checks.All)
            {
                check.Check(batch, verdict);
            }

            yield return new ValidatedBatch(batch, faulty);
        }

        foreach (ICheck check in checks.All)
        {
            check.End(bag);
        }
    }
}
