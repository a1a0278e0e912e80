using FluentValidation;

namespace Hiraku.Pipeline.Validate.Rows;

/// <summary>All row rules of one table as one validator. Rules are declared when it is made and never change.</summary>
public sealed class RowValidator : AbstractValidator<RowView>
{
    public RowValidator(IEnumerable<IRowRule> rules)
    {
        foreach (IRowRule rule in rules)
        {
            rule.Declare(this);
        }
    }

    /// <summary>Declares that <paramref name="holds"/> for every row for which <paramref name="applies"/>.</summary>
    public void Declare(Func<RowView, bool> applies, Func<RowView, bool> holds, Func<RowView, RowFault> fault) =>
        RuleFor(row => row).Must(holds).WithState(fault).When(applies);
}
