using FluentValidation.Results;
using Hiraku.Model.Diagnostics;
using Hiraku.Model.Tables;

namespace Hiraku.Pipeline.Validate.Rows;

/// <summary>Puts each row that a row rule suspects before that rule's validator, and reports what it finds.</summary>
public sealed class RowCheck(IReadOnlyList<IRowRule> rules) : ICheck
{
    private readonly Suspicion[] suspicions = [.. rules.Select(rule => new Suspicion(rule, new RowValidator(rule), new bool[TextBatch.Capacity]))];

    public void Check(Batch batch, Verdict verdict)
    {
        bool areAny = false;
        foreach (Suspicion suspicion in suspicions)
        {
            Span<bool> rows = suspicion.Rows.AsSpan(0, batch.RowCount);
            rows.Clear();
            suspicion.Rule.Suspect(batch, rows);
            areAny |= rows.Contains(true);
        }

        for (int row = 0; areAny && row < batch.RowCount; row++)
        {
            foreach (Suspicion suspicion in suspicions)
            {
                if (suspicion.Rows[row])
                {
                    Judge(suspicion.Validator, batch, row, verdict);
                }
            }
        }
    }

    public void End(DiagnosticBag bag)
    {
    }

    private static void Judge(RowValidator validator, Batch batch, int row, Verdict verdict)
    {
        foreach (ValidationFailure failure in validator.Validate(new RowView(batch, row)).Errors)
        {
            var fault = (RowFault)failure.CustomState;
            verdict.Add(row, Diagnostic.Of(fault.Rule, batch.Locate(fault.Field, row), fault.Message, batch.SourceText(fault.Field, row)));
        }
    }

    /// <param name="Rows">Which rows of the batch at hand may break the rule.</param>
    private sealed record Suspicion(IRowRule Rule, RowValidator Validator, bool[] Rows);
}
