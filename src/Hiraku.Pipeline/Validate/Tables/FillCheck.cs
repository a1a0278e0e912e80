using Hiraku.Model.Datasets;
using Hiraku.Model.Diagnostics;
using Hiraku.Model.Schemas;
using Hiraku.Model.Tables;
using Hiraku.Pipeline.Validate.Rules;

namespace Hiraku.Pipeline.Validate.Tables;

/// <summary>
/// How many rows there are and in how many each field holds a value: held against what the dataset promises and against the
/// last good run.
/// </summary>
public sealed class FillCheck(TableSchema schema, Expectation expect, ValidationHistory? lastGood) : ICheck
{
    /// <summary>How many points a field's fill may lose from run to run before someone is asked to look.</summary>
    private const double Slack = 0.2;

    private readonly long[] filled = new long[schema.Fields.Length];
    private readonly bool[] bound = new bool[schema.Fields.Length];
    private long rows;

    public void Check(Batch batch, Verdict verdict)
    {
        rows += batch.RowCount;
        for (int i = 0; i < filled.Length; i++)
        {
            filled[i] += batch.Columns[i].Present.Count(true);
            bound[i] |= batch.Bindings[i].IsBound;
        }
    }

    public void End(DiagnosticBag bag)
    {
        CheckRows(bag);
        if (rows == 0)
        {
            return;
        }

        foreach ((string field, double promised) in expect.Fill.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            if (schema.IndexOf(field) is >= 0 and int i && filled[i] < promised * rows)
            {
                bag.Add(TableRules.Fill(field, filled[i], rows, promised));
            }
        }

        for (int i = 0; i < filled.Length; i++)
        {
            CheckAgainstLast(i, bag);
            Field field = schema.Fields[i];
            if (field.Requirement == Requirement.Recommended && bound[i] && filled[i] < rows)
            {
                bag.Add(FieldRules.Recommended(new Location("", Field: field.Name), field, rows - filled[i], rows));
            }
        }
    }

    private void CheckRows(DiagnosticBag bag)
    {
        if (rows == 0 && expect.MinRows is not 0)
        {
            bag.Add(TableRules.Empty());
            return;
        }

        if (rows < expect.MinRows)
        {
            bag.Add(TableRules.Few(rows, expect.MinRows.Value));
        }

        if (rows > expect.MaxRows)
        {
            bag.Add(TableRules.Many(rows, expect.MaxRows.Value));
        }

        if (lastGood is { Rows: > 0 } && rows < lastGood.Rows * (1 - expect.Drop))
        {
            bag.Add(TableRules.Dropped(rows, lastGood.Rows, expect.Drop));
        }
    }

    private void CheckAgainstLast(int index, DiagnosticBag bag)
    {
        string field = schema.Fields[index].Name;
        if (lastGood is not { Rows: > 0 } || !lastGood.Filled.TryGetValue(field, out long before) || before == 0)
        {
            return;
        }

        double was = (double)before / lastGood.Rows;
        double now = (double)filled[index] / rows;
        if (filled[index] == 0)
        {
            bag.Add(TableRules.Emptied(field, before));
        }
        else if (was - now > Slack && !expect.Fill.ContainsKey(field))
        {
            bag.Add(TableRules.Thinner(field, was, now));
        }
    }
}
