using FluentValidation.Results;
using Hiraku.Model.Diagnostics;
using Hiraku.Model.Tables;

namespace Hiraku.Pipeline.Validate.Rows;

/// <summary>Puts the rows that a row rule suspects before the validator, and reports what it finds.</summary>
public sealed class RowCheck(IReadOnlyList<IRowRule> rules) : ICheck
{
    private readonly RowValidator validator = new(rules);
    private readonly bool[] suspects = new bool[TextBatch.Capacity];

    public void Check(Batch batch, Verdict verdict)
    {
        Span<bool> marks = suspects.AsSpan(0, batch.RowCount);
        marks.Clear();
        foreach (IRowRule rule in rules)
        {
            rule.Suspect(batch, marks);
        }

        for (int row = marks.IndexOf(true); row >= 0;)
        {
            Judge(batch, row, verdict);
            int next = marks[(row + 1)..].IndexOf(true);
            row = next < 0 ? -1 : row + 1 + next;
        }
    }

    public void End(DiagnosticBag bag)
    {
    }

    private void Judge(Batch batch, int row, Verdict verdict)
    {
        foreach (ValidationFailure failure in validator.Validate(new RowView(batch, row)).Errors)
        {
            var fault = (RowFault)failure.CustomState;
            verdict.Add(row, Diagnostic.Of(fault.Rule, batch.Locate(fault.Field, row), fault.Message, batch.SourceText(fault.Field, row)));
        }
    }
}
