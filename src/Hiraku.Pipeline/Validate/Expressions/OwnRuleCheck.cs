using Hiraku.Model.Datasets;
using Hiraku.Model.Diagnostics;
using Hiraku.Model.Schemas;
using Hiraku.Model.Tables;
using Hiraku.Pipeline.Validate.Rules;

namespace Hiraku.Pipeline.Validate.Expressions;

/// <summary>One of the project's own rules: rows for which <c>when</c> holds must satisfy <c>require</c>. Where a needed cell is empty nothing is said.</summary>
public sealed class OwnRuleCheck(CustomRule rule, Expression? when, Expression require, int field) : ICheck
{
    /// <summary>Null where an expression cannot be read; the bag says where and why.</summary>
    public static OwnRuleCheck? Compile(CustomRule rule, TableSchema schema, Dataset dataset, DiagnosticBag bag)
    {
        Expression? when = rule.When is null ? null : Parse(rule, rule.When, schema, dataset, bag);
        Expression? require = Parse(rule, rule.Require, schema, dataset, bag);
        return require is null || (when is null && rule.When is not null) ? null : new OwnRuleCheck(rule, when, require, FirstField(require));
    }

    public void Check(Batch batch, Verdict verdict)
    {
        for (int row = 0; row < batch.RowCount; row++)
        {
            if ((when is null || when.In(batch, row).IsTrue) && require.In(batch, row).IsFalse)
            {
                Location place = field >= 0 ? batch.Locate(field, row) : batch.Text.Origin.Locate(-1, batch.Text.LineOf(row));
                verdict.Add(row, ExpressionRules.Fault(rule, place, field >= 0 ? batch.SourceText(field, row) : ""));
            }
        }
    }

    public void End(DiagnosticBag bag)
    {
    }

    private static Expression? Parse(CustomRule rule, string text, TableSchema schema, Dataset dataset, DiagnosticBag bag)
    {
        Expression? expression = Parser.Parse(text, schema, out ExpressionFault? fault);
        if (fault is not null)
        {
            var place = new Location($"datasets/{dataset.Id}/dataset.yml", Line: rule.Line);
            bag.Add(ExpressionRules.Syntax(fault.Rule, place, rule.Name, text, fault.Position, fault.What));
        }

        return expression;
    }

    /// <summary>The field a fault is shown at: the first one that is required something of; -1 where there is none.</summary>
    private static int FirstField(Expression expression) => expression switch
    {
        FieldCell cell => cell.Index,
        Not not => FirstField(not.Operand),
        IsEmpty empty => FirstField(empty.Operand),
        OneOf one => FirstField(one.Operand),
        And and => Either(and.Left, and.Right),
        Or or => Either(or.Left, or.Right),
        Comparison comparison => Either(comparison.Left, comparison.Right),
        Arithmetic arithmetic => Either(arithmetic.Left, arithmetic.Right),
        Call call => call.Arguments.Select(FirstField).FirstOrDefault(index => index >= 0, -1),
        _ => -1,
    };

    private static int Either(Expression left, Expression right) => FirstField(left) is >= 0 and int index ? index : FirstField(right);
}
